/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsGnomeFiles2: readonly GlossaryLine[] = [
  {
    says: ['borrar temporales', 'vaciar la papelera', 'limpiar temporales', 'archivos basura'],
    calls: ['limpiar la papelera y los archivos temporales'],
  },
  {
    says: ['privacidad', 'espiar', 'tapar la cámara', 'desactivar la cámara'],
    calls: ['configuración de privacidad'],
  },
  // Internet
  {
    says: [
      'navegador por defecto',
      'cambiar de navegador',
      'firefox por defecto',
      'links se abren en otro',
      'chrome',
    ],
    calls: ['navegador abre de manera predeterminada los sitios web'],
  },
  {
    says: ['programa de correo', 'thunderbird', 'abrir correos con otro'],
    calls: ['aplicación de correo electrónico se usa para escribir correos'],
  },
  {
    says: ['hace falta antivirus', 'tengo un virus', 'necesito antivirus', 'norton', 'avast'],
    calls: ['software antivirus'],
  },
  {
    says: ['virus en el correo', 'correo sospechoso', 'adjunto peligroso'],
    calls: ['comprobar si hay virus en mis correos electrónicos'],
  },
  { says: ['mi ip'], calls: ['buscar su dirección IP', 'dirección IP'] },
  {
    says: ['ip fija', 'ip estática', 'siempre la misma ip', 'ip manual'],
    calls: ['conexión con una dirección IP fija'],
  },
  {
    says: [
      'bloquea un programa internet',
      'dejar pasar un programa',
      'abrir un puerto',
      'programa sin acceso a internet',
      'permitir conexión',
    ],
    calls: ['activar y bloquear el acceso al cortafuegos', 'puertos de red'],
  },
  {
    says: ['qué puerto usa', 'lista de puertos', 'puerto 80', 'número de puerto'],
    calls: ['puertos de red usados frecuentemente'],
  },
  {
    says: [
      'dirección física',
      'identificador de la tarjeta',
      'mac de la tarjeta',
      'número de la tarjeta de red',
    ],
    calls: ['dirección MAC'],
  },
  {
    says: [
      'dns',
      'puerta de enlace',
      'poner los datos de la red a mano',
      'máscara de red',
      'gateway',
    ],
    calls: ['configuración de la red manualmente'],
  },
  {
    says: [
      'red de la empresa desde casa',
      'teletrabajo',
      'conectar con la oficina',
      'trabajar desde casa',
      'túnel',
      'red privada',
    ],
    calls: ['conectar a una VPN'],
  },
  {
    says: ['servidor proxy', 'salir por proxy', 'intermediario web'],
    calls: ['configuración del proxy'],
  },
  {
    says: ['navegar seguro', 'estafa', 'phishing', 'seguridad en internet', 'hackear', 'hackers'],
    calls: ['mantenerse seguro en Internet'],
  },
  {
    says: [
      'internet lento',
      'tarda en cargar',
      'páginas tardan',
      'conexión lenta',
      'internet despacio',
      'descarga lenta',
      'wifi lento',
    ],
    calls: ['Internet va lento'],
  },
  {
    says: ['internet por cable', 'cable de red', 'cable ethernet', 'cable azul', 'lan'],
    calls: ['red cableada', 'Ethernet'],
  },
  {
    says: [
      'conectarme al wifi',
      'entrar en el wifi',
      'poner el wifi',
      'conectar wifi',
      'conectar a internet',
      'clave del wifi',
    ],
    calls: ['conectar con una red inalámbrica'],
  },
  {
    says: [
      'wifi oculto',
      'red que no sale en la lista',
      'wifi escondido',
      'red escondida',
      'red invisible',
      'ssid',
    ],
    calls: ['red inalámbrica oculta'],
  },
  {
    says: [
      'clave del wifi bien pero no entra',
      'contraseña correcta no conecta',
      'no acepta la clave del wifi',
      'clave wifi no funciona',
      'contraseña wifi no entra',
    ],
    calls: ['contraseña correcta pero sigo sin poder conectarme'],
  },
  {
    says: [
      'wifi no funciona',
      'falla el wifi',
      'problemas con wifi',
      'no funciona internet',
      'no pilla el wifi',
      'no agarra el wifi',
    ],
    calls: [
      'solucionador de problemas de red inalámbrica',
      'no puedo ver mi red inalámbrica en la lista',
    ],
  },
  {
    says: [
      'se desconecta el wifi',
      'wifi se cae',
      'wifi inestable',
      'internet va y viene',
      'se corta wifi',
      'intermitente',
      'cada rato sin internet',
    ],
    calls: ['mi red inalámbrica permanece desconectada'],
  },
  {
    says: ['seguridad del wifi', 'cifrado del wifi', 'wpa2', 'wep', 'wpa'],
    calls: ['qué significan WEP y WPA'],
  },
  {
    says: [
      'dar wifi',
      'compartir wifi',
      'compartir mi internet',
      'zona wifi',
      'router con el portátil',
    ],
    calls: ['hotspot inalámbrico'],
  },
  {
    says: [
      'todos puedan usar la red',
      'otros usuarios sin internet',
      'los demás no tienen internet',
    ],
    calls: ['otros usuarios no pueden conectar a Internet'],
  },
  {
    says: ['apagar wifi', 'desactivar wifi', 'quitar el wifi', 'en el avión', 'desactivar redes'],
    calls: ['apagar el modo inalámbrico', 'desactivar los dispositivos inalámbricos no usados'],
  },
  {
    says: [
      'internet con el móvil',
      'módem',
      'tarjeta de datos',
      '3g',
      '5g',
      'usar los datos del teléfono',
    ],
    calls: ['red de banda ancha móvil'],
  },
  // Impresoras
  {
    says: [
      'instalar la impresora',
      'no detecta la impresora',
      'agregar impresora',
      'nueva impresora',
      'no aparece la impresora',
      'conectar impresora',
      'impresora wifi',
      'no encuentra la impresora',
    ],
    calls: ['configurar una impresora local'],
  },
  {
    says: ['imprime en otra impresora', 'impresora por defecto', 'siempre la misma impresora'],
    calls: ['impresora predeterminada'],
  },
  {
    says: [
      'imprime rayas',
      'salen rayas',
      'imprime borroso',
      'mancha el papel',
      'imprime mal',
      'sale descolorido',
      'manchas al imprimir',
      'impresión pálida',
    ],
    calls: ['impresión es poco uniforme, hay líneas o colores erróneos'],
  },
  {
    says: [
      'parar la impresora',
      'anular impresión',
      'cola de impresión',
      'sigue imprimiendo',
      'que deje de imprimir',
      'detener impresión',
      'se quedó en cola',
      'cancelar lo que mandé a imprimir',
      'imprimí sin querer',
      'documento atascado en la cola',
    ],
    calls: ['cancelar, pausar o liberar un trabajo de impresión'],
  },
  {
    says: [
      'cambiar papel al imprimir',
      'imprimir en a3',
      'imprimir en a5',
      'papel distinto',
      'imprimir apaisado',
    ],
    calls: ['tamaño del papel al imprimir'],
  },
  { says: ['escribir sobres'], calls: ['imprimir en sobres'] },
  { says: ['sin tinta'], calls: ['niveles de tinta o tóner'] },
  {
    says: ['nombre de la impresora', 'llamar a la impresora'],
    calls: ['nombre o la ubicación de una impresora'],
  },
];
