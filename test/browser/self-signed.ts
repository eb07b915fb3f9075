/** A certificate for `localhost` that nobody vouches for, and its key, made for the tests alone. */
export const SELF_SIGNED = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgnjUKZCIaMIRgsaJr
qYylkD9quAcRbrBgQ3aNfWS7DlOhRANCAAQv4IwlPyc4kBY+71uYVI+YoQBDxFuz
evnfxVVlHpmalmLLdeECusxmgAYzIGjt+ly3r1DUoUhh6Nonn7fOsYhX
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBgDCCASWgAwIBAgIUIPDP7Z2U9kfW33bEgsC+gHKdUzgwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjIyMDYxM1oYDzIxMjYxMDI5
MjIwNjEzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQv4IwlPyc4kBY+71uYVI+YoQBDxFuzevnfxVVlHpmalmLLdeECusxm
gAYzIGjt+ly3r1DUoUhh6Nonn7fOsYhXo1MwUTAdBgNVHQ4EFgQUZgmrS2h0soTj
l8vf+/qEGd5oqSIwHwYDVR0jBBgwFoAUZgmrS2h0soTjl8vf+/qEGd5oqSIwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEAsFzuA1wV3+Ba+JLbTe7u
YHdQ5d5UnGva136/nULpOLYCIQC1Z1Litkh7Y0mdN4rzpYyg7xPDiofqp0y1tWc6
4UX1/w==
-----END CERTIFICATE-----`,
};
