/** The twelve agents and two leads of the practice centre. All have the same practice password; it guards nothing. */
import { agentProfile, type AgentProfile } from '#src/model/agent.ts';

/** How an agent signs in to the practice centre. */
export interface PracticeAgent {
  readonly profile: AgentProfile;
  readonly username: string;
  readonly password: string;
}

/** Skills are queue ids with a level: 5 knows it best. */
const ROWS: readonly (readonly [username: string, name: string, team: string, skills: string])[] = [
  ['lucia', 'Lucía Prieto', 'Hogar', 'support:4 billing:3 sales:2'],
  ['nil', 'Nil Casas', 'Facturas', 'billing:3 support:2 retention:2'],
  ['iker', 'Iker Zubizarreta', 'Hogar', 'support:5 business:3'],
  ['amaia', 'Amaia Lasa', 'Facturas', 'billing:5 retention:3'],
  ['pau', 'Pau Ferrer', 'Altas', 'sales:4 support:2'],
  ['sara', 'Sara Benítez', 'Altas', 'sales:5 retention:3 english:2'],
  ['teo', 'Teo Marín', 'Hogar', 'support:2 billing:1'],
  ['carmen', 'Carmen Vidal', 'Fidelización', 'retention:5 billing:3'],
  ['omar', 'Omar Haddad', 'Empresas', 'business:5 support:4 english:3'],
  ['irene', 'Irene Castaño', 'Empresas', 'business:4 billing:4'],
  ['hugo', 'Hugo Rebollo', 'Fidelización', 'retention:3 sales:3'],
  ['grace', 'Grace Holloway', 'English', 'english:5 support:3 billing:3'],
  ['dolores', 'Dolores Rey', 'Facturas', 'billing:5 retention:4 support:3'],
  ['marc', 'Marc Soldevila', 'Hogar', 'support:5 business:4 sales:3 english:3'],
];

/** Everybody who can sign in. */
export function practiceAgents(): PracticeAgent[] {
  return ROWS.map(([username, name, team, skillText]) => {
    const skills = skillText.split(' ').map((pair) => {
      const [skill = '', level = '1'] = pair.split(':');
      return { skill, level: Number(level) };
    });
    return {
      username,
      password: 'puesto',
      profile: agentProfile.parse({
        id: `agent-${username}`,
        name,
        role: username === 'dolores' || username === 'marc' ? 'lead' : 'agent',
        team,
        language: username === 'grace' ? 'en' : 'es',
        skills,
        queueIds: skills.map(({ skill }) => skill),
      }),
    };
  });
}
