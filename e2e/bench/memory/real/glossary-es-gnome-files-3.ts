/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsGnomeFiles3: readonly GlossaryLine[] = [
  {
    says: [
      'hojas desordenadas',
      'orden al imprimir',
      'copias ordenadas',
      'intercalar',
      'juegos de copias',
      'orden inverso',
      'primero la última',
    ],
    calls: ['páginas se impriman en diferente orden'],
  },
  {
    says: ['se atascó', 'se tragó el papel', 'se atora', 'se atranca'],
    calls: ['atasco de papel'],
  },
  {
    says: ['imprimir algunas', 'solo imprimir la 3', 'imprimir parte', 'solo ciertas hojas'],
    calls: ['imprimir solo ciertas páginas'],
  },
  {
    says: [
      'imprimir por las dos caras',
      'imprimir por detrás',
      'doble cara',
      'ahorrar papel',
      'gastar menos papel',
      'dúplex',
    ],
    calls: ['imprimir diseños de páginas múltiples y a doble cara'],
  },
  { says: ['imprimir como libro', 'doblar y grapar', 'cuaderno'], calls: ['imprimir un folleto'] },
  { says: ['imprimir en pdf', 'impresora pdf'], calls: ['imprimir a un archivo'] },
  // Usuarios, contraseña
  {
    says: ['olvidé la contraseña', 'cambiar la clave', 'nueva contraseña', 'cambiar el pin'],
    calls: ['cambiar su contraseña'],
  },
  {
    says: [
      'clave fácil',
      'contraseña buena',
      'contraseña fuerte',
      'inventar contraseña',
      'clave difícil',
      'qué contraseña poner',
    ],
    calls: ['elegir una contraseña segura'],
  },
  {
    says: ['foto de usuario', 'mi foto al entrar', 'avatar', 'foto de perfil', 'cambiar mi foto'],
    calls: ['cambiar la imagen de inicio de sesión'],
  },
  {
    says: ['quitar un usuario', 'borrar usuario', 'eliminar a una persona'],
    calls: ['eliminar una cuenta de usuario'],
  },
  {
    says: [
      'crear usuario',
      'cuenta para otra persona',
      'varios usuarios',
      'mi hijo use el ordenador',
      'cuenta para los niños',
    ],
    calls: ['añadir una cuenta de usuario nueva'],
  },
  {
    says: ['dar permisos a otro usuario', 'que pueda instalar programas', 'sudo', 'superusuario'],
    calls: ['cambiar quién tiene privilegios de administrador'],
  },
  {
    says: ['me pide permisos', 'no me deja instalar', 'me pide la clave del administrador'],
    calls: ['problemas causados por restricciones administrativas', 'privilegios de administrador'],
  },
  {
    says: [
      'entrar directamente',
      'entrar sin contraseña',
      'arrancar sin clave',
      'que entre solo',
      'sin pedir contraseña',
    ],
    calls: ['iniciar sesión automáticamente'],
  },
  {
    says: ['huella', 'desbloquear con el dedo'],
    calls: ['iniciar sesión con una huella dactilar'],
  },
  {
    says: ['idioma del ordenador', 'cambiar idioma', 'poner en español', 'cambiar a inglés'],
    calls: ['cambiar el idioma que usa'],
  },
  {
    says: ['programa al iniciar', 'arranca solo', 'que se abra al prender', 'abrir al inicio'],
    calls: ['aplicaciones automáticamente al iniciar la sesión'],
  },
  {
    says: ['salir de mi usuario', 'cambiar de usuario', 'cerrar mi usuario', 'logout'],
    calls: ['cerrar la sesión, apagar o cambiar de usuario'],
  },
  // Administración
  {
    says: [
      'misma configuración para todos',
      'configurar todos los ordenadores',
      'configuración de la empresa',
      'regedit',
      'registro de windows',
      'directivas de grupo',
      'gpo',
    ],
    calls: ['dconf', 'valores predeterminados personalizados'],
  },
  {
    says: ['impedir cambios', 'bloquear ajustes', 'prohibir cambiar'],
    calls: ['bloquear opciones de configuración concretas'],
  },
  {
    says: ['fondo de la empresa', 'fondo corporativo'],
    calls: ['configurar un fondo personalizado', 'fondos de pantalla adicionales'],
  },
  {
    says: ['logo de la empresa al entrar', 'logo en el inicio', 'logo al arrancar'],
    calls: ['logotipo en la pantalla de inicio de sesión'],
  },
  {
    says: [
      'mensaje al entrar',
      'aviso legal al entrar',
      'texto de bienvenida',
      'mensaje de bienvenida',
    ],
    calls: ['titular de texto en la pantalla de inicio de sesión'],
  },
  {
    says: ['que no salgan los nombres', 'lista de usuarios al entrar', 'no mostrar usuarios'],
    calls: ['desactivar la lista de usuarios'],
  },
  {
    says: ['modo quiosco', 'kiosco', 'puesto de información', 'kiosko', 'tótem'],
    calls: ['modo de aplicación única'],
  },
  {
    says: [
      'que no usen la consola',
      'símbolo del sistema',
      'cmd',
      'ventana negra',
      'prohibir la terminal',
    ],
    calls: ['acceso por línea de comandos'],
  },
  {
    says: ['prohibir imprimir', 'quitar la impresora a los usuarios'],
    calls: ['desactivar impresión'],
  },
  {
    says: ['prohibir guardar', 'no puedan guardar'],
    calls: ['desactivar el guardado de archivos'],
  },
  {
    says: ['que no cierren sesión', 'impedir cambiar de usuario'],
    calls: ['desactivar el cierre de sesión y el cambio de usuario'],
  },
  {
    says: [
      'cerrar sesión sola',
      'se cierre la sesión por inactividad',
      'echar a los usuarios inactivos',
    ],
    calls: ['cierre de sesión automático'],
  },
  {
    says: [
      'active directory',
      'dominio de windows',
      'usuario del dominio',
      'dominio de la empresa',
      'ldap',
    ],
    calls: ['credenciales corporativas para iniciar sesión'],
  },
  {
    says: [
      'complementos del escritorio',
      'plugins de gnome',
      'añadidos del escritorio',
      'gnome tweaks',
    ],
    calls: ['extensiones de GNOME Shell'],
  },
  {
    says: [
      'letra para todos los usuarios',
      'instalar tipografía',
      'instalar fuente',
      'agregar fuente',
      'fuentes nuevas',
    ],
    calls: ['añadir una tipografía adicional'],
  },
  {
    says: [
      'tipo de archivo nuevo',
      'extensión desconocida',
      'asociar extensión',
      'archivo que no reconoce',
    ],
    calls: ['tipos MIME', 'tipo MIME personalizado'],
  },
  {
    says: ['vpn para todos', 'vpn ya configurada'],
    calls: ['configuración predeterminada de VPN'],
  },
  {
    says: ['programa para todos al arrancar', 'arranque para todos los usuarios'],
    calls: ['aplicación que se inicie automáticamente para todos los usuarios'],
  },
  {
    says: [
      'procesos raros',
      'administrador de tareas',
      'ctrl alt supr',
      'programas en segundo plano',
    ],
    calls: ['procesos típicos'],
  },
  {
    says: [
      'error de sesión',
      'registro de errores',
      'log de errores',
      'xsession',
      'no arranca la sesión',
    ],
    calls: ['depurar problemas de sesión'],
  },
  // Ayuda
  {
    says: [
      'hablar con alguien',
      'chat de ayuda',
      'preguntar a otros',
      'ayuda en vivo',
      'soporte técnico',
    ],
    calls: ['IRC', 'lista de correo'],
  },
  {
    says: ['error en la ayuda', 'mejorar la ayuda', 'ayuda mal escrita', 'corregir la ayuda'],
    calls: ['mejorar esta guía'],
  },
  { says: ['traducir la ayuda', 'traducción mala'], calls: ['mejorar las traducciones'] },
];
