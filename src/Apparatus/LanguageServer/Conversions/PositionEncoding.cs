namespace Apparatus.LanguageServer.Conversions;

/// <summary>The units in which a character of a position counts (LSP <c>PositionEncodingKind</c>).</summary>
internal enum PositionEncoding
{
    /// <summary>UTF-16 units, the default of LSP and the unit of this program.</summary>
    Utf16,

    /// <summary>Bytes of UTF-8.</summary>
    Utf8,

    /// <summary>Unicode code points.</summary>
    Utf32,
}
