// SPDX-License-Identifier: MIT
// A real OAuth server (npm oidc-provider) for the two steps of the exchange. It takes two instances: a
// client has one way to authenticate there, and step 1 wants a secret where step 2 wants none.
//
// Reads one line of JSON, {"clients": [{"id", "secret"}], "strangers": [{"id", "secret"}]}; strangers are
// known to step 1 alone. Prints one line of JSON with the two endpoints, and ends with its input.
import { createServer } from "node:http";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify } from "jose";
import Provider, { errors } from "oidc-provider";

const TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";

const input = createInterface({ input: process.stdin });
const [line] = await once(input, "line");
input.on("close", () => process.exit(0));
const { clients, strangers } = JSON.parse(line);

const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
const key = { alg: "RS256", kid: "test", use: "sig" };
const privateKeys = { keys: [{ ...(await exportJWK(privateKey)), ...key }] };
const publicKeys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), ...key }] });

// The issuer has the port in it, so the server listens before there is a provider.
async function listen(makeProvider) {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${server.address().port}`;
  server.on("request", makeProvider(issuer).callback());
  return issuer;
}

const common = {
  jwks: privateKeys,
  cookies: { keys: ["test"] },
  features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
  responseTypes: ["none"],
};

const idTokens = await listen((issuer) => {
  const provider = new Provider(issuer, {
    ...common,
    clientAuthMethods: ["client_secret_post", "client_secret_basic"],
    clients: [...clients, ...strangers].map(({ id, secret }) => ({
      client_id: id,
      client_secret: secret,
      token_endpoint_auth_method: "client_secret_post",
      grant_types: ["client_credentials"],
      redirect_uris: [],
      response_types: [],
    })),
  });
  // The standard gives no ID token for client credentials; the platform calls it access_token.
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.oidc?.route !== "token" || ctx.status !== 200) return;
    const token = new provider.IdToken({ sub: ctx.oidc.client.clientId }, { ctx });
    token.scope = "openid";
    token.mask = {};
    token.rejected = [];
    ctx.body = { ...ctx.body, access_token: await token.issue({ use: "idtoken" }) };
  });
  return provider;
});

const accessTokens = await listen((issuer) => {
  const provider = new Provider(issuer, {
    ...common,
    // With "none" alone a secret that is sent would be passed over in silence.
    clientAuthMethods: ["none", "client_secret_post"],
    clients: clients.map(({ id }) => ({
      client_id: id,
      token_endpoint_auth_method: "none",
      grant_types: [TOKEN_EXCHANGE],
      redirect_uris: [],
      response_types: [],
    })),
  });
  async function exchange(ctx) {
    const { client, params } = ctx.oidc;
    if (params.subject_token_type !== ID_TOKEN) throw new errors.InvalidRequest("subject_token_type");
    try {
      await jwtVerify(params.subject_token, publicKeys, { issuer: idTokens, audience: client.clientId });
    } catch (error) {
      throw new errors.InvalidGrant("subject_token", error.message);
    }
    const token = new provider.ClientCredentials({ client });
    ctx.oidc.entity("ClientCredentials", token);
    ctx.body = {
      access_token: await token.save(),
      issued_token_type: "urn:ietf:params:oauth:token-type:access_token",
      token_type: "Bearer",
      expires_in: token.expiration,
    };
  }
  provider.registerGrantType(TOKEN_EXCHANGE, exchange, ["subject_token", "subject_token_type"], []);
  return provider;
});

console.log(JSON.stringify({ idTokenEndpoint: `${idTokens}/token`, accessTokenEndpoint: `${accessTokens}/token` }));
