// The switch above an explorer: which persona asks. Requests get its token from here.

const settings = JSON.parse(document.getElementById('settings').textContent);
const bar = document.getElementById('bar');
const said = bar.querySelector('output');
const renewBefore = 60_000;

let persona = settings.personas.find(({ name }) => name === sessionStorage.getItem('persona')) ?? settings.personas[0];
let token;

/** The page's settings, as the server wrote them. */
export { settings };

/** Sends a request to the hub as the chosen persona; an Authorization header typed by hand counts more. */
export const fetchAsPersona = async (url, { headers, ...options }) => {
  const authorization = await currentAuthorization();
  const sent = new Headers(authorization ? { authorization } : {});
  for (const [name, value] of Object.entries(headers ?? {})) sent.set(name, value);
  return fetch(url, { ...options, headers: sent });
};

const currentAuthorization = async () => {
  if (persona === undefined) return undefined;
  if (token?.persona !== persona || Date.now() > token.renewAt) token = { persona, ...tokenOf(persona) };
  return token.authorization;
};

const tokenOf = (wanted) => {
  const asked = ask(wanted);
  return { authorization: asked, renewAt: Date.now() + settings.tokenLifetime * 1000 - renewBefore };
};

const ask = async (wanted) => {
  const { name, sees } = wanted;
  try {
    const answer = await fetch(settings.tokenEndpoint, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: settings.grantType, client_id: settings.client, persona: name }),
    });
    const { access_token: accessToken, error_description: reason } = await answer.json();
    if (!answer.ok) throw new Error(reason);
    say(wanted, `Requests are sent as ${name}: sees ${sees}.`);
    return `Bearer ${accessToken}`;
  } catch (error) {
    token = undefined;
    say(wanted, `There is no token for ${name}: ${error.message}.`, true);
    return undefined;
  }
};

const say = (about, text, wrong = false) => {
  if (about !== persona) return; // another persona was chosen meanwhile
  said.textContent = text;
  said.classList.toggle('wrong', wrong);
};

const choose = (chosen) => {
  persona = chosen;
  sessionStorage.setItem('persona', chosen.name);
  for (const button of bar.querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.value === chosen.name));
  void currentAuthorization();
};

bar.addEventListener('click', ({ target }) => {
  const chosen = settings.personas.find(({ name }) => name === target.value);
  if (chosen) choose(chosen);
});

if (persona) choose(persona);
else say(undefined, 'Tokens come from your own issuer: put one into the Authorization header.');
