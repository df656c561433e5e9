/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsGeneral2: readonly GlossaryLine[] = [
  {
    says: ['desloguearse', 'salir de la cuenta', 'cambiar de persona'],
    calls: ['cerrar la sesión'],
  },
  {
    says: ['que se abra solo al encender'],
    calls: ['ejecutar aplicaciones automáticamente al iniciar la sesión'],
  },
  { says: ['escritorios virtuales', 'varios escritorios'], calls: ['área de trabajo'] },
  {
    says: ['hora mal', 'reloj atrasado', 'reloj mal', 'hora equivocada'],
    calls: ['cambiar la fecha y la hora', 'zona horaria'],
  },
  { says: ['drivers'], calls: ['controlador'] },
  { says: ['bicho informático', 'troyano', 'malware', 'infectado'], calls: ['virus', 'antivirus'] },
  {
    says: ['menús en inglés', 'ponerlo en español', 'cambiar a castellano', 'menús en otro idioma'],
    calls: ['cambiar el idioma que usa', 'opciones de configuración de idioma'],
  },
  {
    says: [
      'se ha trabado el papel',
      'papel atrancado',
      'se atora la hoja',
      'papel arrugado en la impresora',
    ],
    calls: ['atasco de papel'],
  },
  { says: ['ambas caras', 'por ambos lados', 'las dos caras de la hoja'], calls: ['doble cara'] },
  { says: ['cartucho', 'se acaba la tinta', 'cuánta tinta queda'], calls: ['niveles de tinta'] },
  { says: ['dos páginas por hoja', 'cuatro por hoja'], calls: ['varias páginas en la misma hoja'] },
  {
    says: ['librito', 'cuadernillo', 'revista', 'tríptico', 'díptico'],
    calls: ['folleto', 'prospecto'],
  },
  {
    says: ['del final al principio', 'última hoja primero', 'salen al revés las páginas impresas'],
    calls: ['imprimir en orden inverso', 'páginas se impriman en diferente orden'],
  },
  {
    says: ['imprimir sin color', 'gastar menos tinta', 'imprimir solo con negro'],
    calls: ['imprimir en blanco y negro', 'imprimir con datos reducidos'],
  },
  {
    says: ['hoja de otro tamaño', 'folio', 'din a4', 'papel a4', 'tamaño carta'],
    calls: ['tamaño del papel', 'formatear página'],
  },
  {
    says: ['imprimir un trozo de la hoja', 'imprimir parte de la hoja', 'no imprime toda la tabla'],
    calls: ['zonas de impresión'],
  },
  {
    says: ['que quepa en una hoja', 'caber en una página', 'se sale de la página al imprimir'],
    calls: ['número de páginas para imprimir'],
  },
  {
    says: ['pegatinas', 'adhesivos', 'etiquetas para cartas'],
    calls: ['imprimir etiquetas de direcciones'],
  },
  { says: ['tarjetas de visita'], calls: ['tarjetas de presentación'] },
  { says: ['letra torcida', 'letra inclinada', 'letra tumbada'], calls: ['cursiva', 'itálica'] },
  {
    says: ['letra gorda', 'letra gruesa', 'letra más oscura', 'remarcar letra'],
    calls: ['negrita'],
  },
  {
    says: ['fuente', 'letras bonitas', 'letra nueva', 'bajarme letras', 'instalar letras'],
    calls: ['tipo de letra', 'tipografía'],
  },
  {
    says: [
      'letra más grande',
      'agrandar la letra',
      'aumentar letra',
      'letra chica',
      'letra pequeña',
      'letra diminuta',
    ],
    calls: ['tamaños de letra'],
  },
  { says: ['raya debajo', 'línea debajo', 'rayita debajo'], calls: ['subrayado'] },
  { says: ['rayar palabras', 'línea por el medio'], calls: ['tachado'] },
  {
    says: [
      'numerito arriba',
      'número pequeño arriba',
      'potencia chiquita',
      'numerito abajo',
      'número pequeño abajo',
    ],
    calls: ['superíndice', 'subíndice'],
  },
  {
    says: ['letras grandes y pequeñas', 'pasar a mayúsculas', 'bloq mayús', 'letras minúsculas'],
    calls: ['uso de mayúsculas'],
  },
  {
    says: ['rotulador', 'fosforito', 'marcador amarillo', 'pintar el texto', 'subrayador'],
    calls: ['resaltado', 'color de fondo'],
  },
  {
    says: ['pintar las letras', 'letras de color', 'letra roja'],
    calls: ['modificar el color del texto'],
  },
  {
    says: ['letra inicial grande', 'primera letra grande', 'letra gigante al principio'],
    calls: ['letras capitulares'],
  },
  {
    says: ['letras con formas', 'letras artísticas', 'wordart', 'título decorado', 'letras curvas'],
    calls: ['Fontwork'],
  },
  { says: ['quitar el formato', 'texto normal', 'dejar sin formato'], calls: ['formato directo'] },
  {
    says: ['copiar el formato', 'brocha', 'brochita', 'copiar el aspecto'],
    calls: ['clonar formato'],
  },
  {
    says: ['pegar sin formato', 'pegar limpio', 'pegar solo el texto'],
    calls: ['pegado especial'],
  },
  {
    says: ['juntar las líneas', 'separar las líneas', 'espacio entre líneas', 'doble espacio'],
    calls: ['interlineado'],
  },
  {
    says: [
      'meter para dentro',
      'espacio al principio del párrafo',
      'entrar el párrafo',
      'correr el párrafo',
    ],
    calls: ['sangría', 'sangrías'],
  },
  {
    says: [
      'tirar recto por los lados',
      'bordes rectos a los dos lados',
      'texto alineado a ambos lados',
    ],
    calls: ['justificar'],
  },
  {
    says: ['puntitos', 'bolitas', 'puntos delante', 'lista de puntos', 'guioncitos'],
    calls: ['viñetas'],
  },
  { says: ['poner números delante'], calls: ['numeración', 'lista numerada'] },
  { says: ['empezar en otra hoja', 'pasar a la página siguiente'], calls: ['salto de página'] },
  {
    says: ['página tumbada', 'hoja tumbada', 'apaisado', 'poner a lo ancho', 'página acostada'],
    calls: ['orientación de la página', 'orientación horizontal'],
  },
  { says: ['número en las hojas'], calls: ['números de página'] },
  {
    says: ['primera página distinta', 'sin número en la primera', 'carátula', 'tapa del trabajo'],
    calls: ['portada', 'estilo de página'],
  },
  {
    says: ['texto arriba en todas las páginas', 'encabezado', 'membrete de arriba'],
    calls: ['cabecera', 'cabeceras'],
  },
  {
    says: ['texto abajo en todas las páginas', 'parte de abajo de la página'],
    calls: ['pie de página'],
  },
  {
    says: ['índice del trabajo', 'índice automático', 'tabla de contenidos', 'índice de capítulos'],
    calls: ['sumario'],
  },
  {
    says: ['nota abajo', 'llamada abajo', 'aclaración al pie', 'numerito con explicación'],
    calls: ['nota al pie'],
  },
  { says: ['citas de libros', 'referencias de libros'], calls: ['bibliografía'] },
  {
    says: [
      'texto de fondo',
      'borrador de fondo',
      'letras transparentes detrás',
      'confidencial de fondo',
    ],
    calls: ['marca de agua'],
  },
  {
    says: [
      'letras alrededor de la foto',
      'texto al lado de la imagen',
      'rodear la imagen',
      'texto alrededor de la foto',
    ],
    calls: ['ajustar texto alrededor de objetos'],
  },
  {
    says: ['título de la foto', 'texto debajo de la foto', 'pie de foto', 'rótulo'],
    calls: ['leyenda', 'utilizar leyendas'],
  },
  { says: ['referencia cruzada'], calls: ['remisión', 'remisiones'] },
  {
    says: [
      'partir palabras',
      'palabras cortadas al final',
      'guion al final de la línea',
      'separar en sílabas',
    ],
    calls: ['corte de palabras'],
  },
  {
    says: ['que no se separen dos palabras', 'espacio duro', 'espacio que no se parte'],
    calls: ['espacios indivisibles'],
  },
  {
    says: ['contar letras', 'cuántas palabras', 'cuántas letras', 'número de caracteres'],
    calls: ['contador de palabras'],
  },
  { says: ['palabras parecidas', 'palabras con el mismo significado'], calls: ['sinónimos'] },
  {
    says: [
      'faltas de ortografía',
      'rayita roja',
      'subrayado en rojo',
      'errores al escribir',
      'corrector',
    ],
    calls: ['comprobar ortografía', 'revisión ortográfica automática'],
  },
  {
    says: [
      'me cambia las palabras',
      'cambia solo lo que escribo',
      'se pone en mayúscula sola',
      'corrige solo',
      'autocorrector',
    ],
    calls: ['corrección automática'],
  },
  {
    says: [
      'termina las palabras',
      'adivina lo que escribo',
      'completa solo la palabra',
      'autocompletar',
    ],
    calls: ['compleción de palabras'],
  },
  { says: ['cambiar una palabra por otra', 'sustituir palabras'], calls: ['buscar y reemplazar'] },
  {
    says: [
      'correspondencia masiva',
      'cartas a muchos',
      'carta para todos los clientes',
      'carta personalizada',
      'mandar a todos los clientes',
    ],
    calls: ['combinar correspondencia', 'carta modelo'],
  },
  { says: ['modelo de documento', 'machote', 'hoja con logo para siempre'], calls: ['plantilla'] },
  {
    says: ['ver correcciones', 'modificaciones del compañero'],
    calls: ['control de cambios', 'grabar cambios'],
  },
  { says: ['notitas', 'post it', 'notas al margen', 'notas amarillas'], calls: ['comentarios'] },
  {
    says: ['tapar datos', 'ocultar datos personales', 'tachar en negro', 'borrar datos sensibles'],
    calls: ['censura'],
  },
  { says: ['rúbrica', 'firma electrónica'], calls: ['firma digital', 'firmas digitales'] },
];
