/** The engine as tests run it: its waits are divided by `BACKLIGHT_PACE`. What ships has no such thing. */
Object.assign(globalThis, { __PACE__: Number(process.env['BACKLIGHT_PACE'] ?? 1) });
await import('../../entrypoints/engine/engine.ts');
