/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsMore2: readonly GlossaryLine[] = [
  {
    says: ['mirar ajustes ocultos', 'dconf editor'],
    calls: ['valores GSettings de sus aplicaciones'],
  },
  {
    says: ['pantalla rara', 'gráficos mal', 'problemas gráficos', 'pantalla parpadea'],
    calls: ['problemas de la pantalla'],
  },
  { says: ['problemas con el audio', 'fallos de sonido'], calls: ['problemas de sonido'] },
  { says: ['primera vez que abro contactos', 'contactos vacío'], calls: ['iniciar Contactos'] },
  // LibreOffice: lo demás
  {
    says: ['rellenar con lo de arriba', 'copiar lo de la izquierda', 'repetir la celda de arriba'],
    calls: ['rellenar', 'abajo'],
  },
  {
    says: [
      'colores para textos y números',
      'distinguir fórmulas por color',
      'ver en azul los números',
    ],
    calls: ['destacar valores'],
  },
  { says: ['qué celdas dependen', 'a quién afecta la celda'], calls: ['rastrear dependencias'] },
  {
    says: ['encontrar datos mal metidos', 'marcar los errores de datos', 'redondel rojo'],
    calls: ['marcar datos no válidos'],
  },
  {
    says: ['rango de base de datos', 'dar nombre a la lista'],
    calls: ['definir intervalo de base de datos'],
  },
  {
    says: ['datos en vivo', 'actualizar cada segundo', 'cotización en directo'],
    calls: ['flujo de datos en directo'],
  },
  {
    says: ['comparar medias de grupos', 'prueba estadística'],
    calls: ['ANOVA', 'estadísticas de prueba t en Calc'],
  },
  {
    says: ['relación entre dos columnas', 'cuánto se parecen los datos'],
    calls: ['correlación de datos en Calc'],
  },
  {
    says: ['media mediana y moda', 'resumen estadístico'],
    calls: ['estadísticas descriptivas en Calc'],
  },
  { says: ['muestra al azar', 'escoger filas al azar'], calls: ['muestreo de datos en Calc'] },
  {
    says: ['predecir ventas', 'pronóstico', 'previsión', 'estacional'],
    calls: ['PRONOSTICO', 'alisamiento exponencial en Calc'],
  },
  {
    says: ['sacar el mes de una fecha', 'sacar el año'],
    calls: ['MES', 'AÑO', 'funciones de fecha y hora'],
  },
  { says: ['sacar la hora', 'minutos de una hora'], calls: ['HORA', 'MINUTO'] },
  { says: ['texto a fecha', 'convertir en fecha'], calls: ['FECHANUMERO', 'FECHA'] },
  {
    says: ['hojas seleccionadas a la vez', 'marcar varias pestañas'],
    calls: ['seleccionar hojas'],
  },
  {
    says: ['dirección de la celda', 'cuadrito de arriba a la izquierda'],
    calls: ['cuadro de nombre'],
  },
  {
    says: ['escribir datos en calc', 'meter números', 'introducir datos'],
    calls: ['introducir valores'],
  },
  {
    says: ['primeros pasos con calc', 'aprender calc', 'empezar con calc', 'no sé usar calc'],
    calls: ['instrucciones para utilizar LibreOffice Calc'],
  },
  {
    says: ['aprender writer', 'empezar con writer', 'primeros pasos writer'],
    calls: ['instrucciones para LibreOffice Writer'],
  },
  {
    says: ['burbujas', 'gráfico de bolas', 'tres valores en el gráfico'],
    calls: ['tipo de gráfico burbuja'],
  },
  { says: ['gráfico de áreas', 'gráfico relleno por debajo'], calls: ['tipo de gráfico área'] },
  {
    says: ['gráfico de columnas', 'barras tumbadas', 'barras apiladas'],
    calls: ['tipo de gráfico columna y barra'],
  },
  {
    says: ['fondo del gráfico', 'pared del gráfico'],
    calls: ['área del gráfico', 'plano lateral del gráfico'],
  },
  {
    says: ['ver los números del gráfico', 'cambiar los datos del gráfico', 'tabla del gráfico'],
    calls: ['tabla de datos'],
  },
  { says: ['un solo trozo del gráfico', 'separar un quesito'], calls: ['punto de datos'] },
  {
    says: ['usuario y contraseña de la base', 'clave de la base'],
    calls: ['configurar autenticación de usuario'],
  },
  {
    says: ['tabla nueva en la base', 'crear tabla base'],
    calls: ['asistente para tablas', 'diseño de tabla', 'trabajar con tablas'],
  },
  {
    says: ['copiar un dibujo a otro documento', 'llevar el dibujo a writer'],
    calls: ['copiar objetos de dibujo en otros documentos'],
  },
  {
    says: ['copiar foto de un documento a otro'],
    calls: ['copiar imágenes de un documento a otro'],
  },
  {
    says: ['título que sale en la ventana', 'nombre interno del documento'],
    calls: ['cambiar el título de un documento'],
  },
  {
    says: ['editar una foto en libreoffice', 'cambiar la imagen del documento'],
    calls: ['insertar, editar, guardar mapas de bits'],
  },
  {
    says: ['saltar de un cambio a otro', 'siguiente corrección'],
    calls: ['navegar por los cambios'],
  },
  {
    says: ['mover en grupo', 'entrar en el grupo', 'editar uno del grupo'],
    calls: ['trabajar con grupos', 'editar grupo'],
  },
  {
    says: ['arrastrar con el ratón en el documento', 'arrastrar texto'],
    calls: ['arrastrar y colocar en un documento'],
  },
  {
    says: ['que cambios proteger', 'que no quiten las marcas de revisión'],
    calls: ['proteger registros', 'grabar cambios'],
  },
  {
    says: ['pantalla de ayuda', 'buscar en la ayuda', 'ayuda de libreoffice'],
    calls: ['ventana de la Ayuda de LibreOffice', 'obtener asistencia'],
  },
  { says: ['soporte de libreoffice', 'foro de libreoffice'], calls: ['obtener asistencia'] },
  { says: ['funciones en pruebas', 'experimental'], calls: ['funcionalidad experimental'] },
  { says: ['ajustes escondidos'], calls: ['configuración para expertos'] },
  {
    says: ['compatible con documentos viejos', 'espacios entre párrafos como en word'],
    calls: ['compatibilidad'],
  },
  { says: ['colores de las gráficas por defecto'], calls: ['colores predeterminados'] },
  { says: ['cada fila igual de alta', 'misma altura'], calls: ['distribuir filas uniformemente'] },
  {
    says: ['un puesto adelante', 'un nivel atrás', 'subir un puesto'],
    calls: ['traer adelante', 'enviar atrás'],
  },
  {
    says: ['carta para word en html', 'página web a presentación', 'diapositivas desde una web'],
    calls: ['importar diapositivas HTML en presentaciones'],
  },
  {
    says: ['fecha que no cambie en la diapositiva', 'hora en la diapositiva'],
    calls: ['fecha (fija)', 'hora (variable)'],
  },
  {
    says: ['convertir dibujo en foto', 'dibujo a imagen', 'pasar a mapa de bits'],
    calls: ['en mapa de bits'],
  },
  { says: ['cortar dibujos cruzados', 'parte común de dos formas'], calls: ['cortar'] },
  {
    says: ['dar volumen girando', 'jarrón', 'copa en 3d'],
    calls: ['convertir en cuerpo de giro 3D'],
  },
  {
    says: [
      'lista de direcciones propia',
      'hacer la lista de destinatarios',
      'añadir destinatarios',
    ],
    calls: ['lista de direcciones nueva', 'elegir lista de direcciones'],
  },
  { says: ['copia a otras personas al enviar cartas', 'cc'], calls: ['copias para'] },
  {
    says: ['formato de dirección en la carta', 'orden de la dirección'],
    calls: ['bloque de dirección nuevo', 'seleccionar bloque de dirección'],
  },
  {
    says: ['marcar una palabra para el índice', 'palabra que salga en el índice'],
    calls: ['insertar una entrada de índice'],
  },
  {
    says: ['tabla con el teclado', 'pasar de celda con teclas'],
    calls: ['editar tablas utilizando el teclado'],
  },
  {
    says: ['centrar la tabla', 'tabla en medio', 'tabla más estrecha', 'márgenes de la tabla'],
    calls: ['propiedades de tabla', 'tabla'],
  },
  { says: ['estilo para unas palabras'], calls: ['estilo de carácter'] },
  { says: ['estilo que cambia según donde esté'], calls: ['condición'] },
  {
    says: ['números romanos en las notas', 'notas finales con otro número'],
    calls: ['configuración de notas finales'],
  },
  {
    says: ['dibujar un cuadrado en draw', 'cuadrado perfecto'],
    calls: ['rectángulo', 'formas básicas'],
  },
];
