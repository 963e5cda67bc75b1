import garage from '../core/profile/profiles/garage.js';
import hr from '../core/profile/profiles/hr.js';
import recruitment from '../core/profile/profiles/recruitment.js';
import staffing from '../core/profile/profiles/staffing.js';
import veterinary from '../core/profile/profiles/veterinary.js';
import nl from '../locales/nl.js';
import { registerLocale } from '../ui/localize.js';
import { registerProfile } from '../ui/register-profile.js';

registerLocale(nl);
for (const profile of [hr, recruitment, garage, staffing, veterinary]) registerProfile(profile);
