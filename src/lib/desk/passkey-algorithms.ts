/** ECDSA and RSA with SHA-256, which every device has one of. Source: IANA COSE Algorithms. */
export const passkeyAlgorithms = [-7, -257];
