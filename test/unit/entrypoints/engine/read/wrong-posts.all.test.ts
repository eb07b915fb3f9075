import { wrongPosts } from '../../../../reader/wrong-posts.ts';
import { judgeWrongPosts } from './wrong-posts-suite.ts';

const { cases, target } = await wrongPosts();

judgeWrongPosts(cases, target);
