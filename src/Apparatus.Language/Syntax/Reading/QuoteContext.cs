namespace Apparatus.Language.Syntax.Reading;

/// <summary>The innermost open quotation mark: inside single marks no further single mark opens, and so for double ones.</summary>
internal enum QuoteContext
{
    /// <summary>None.</summary>
    None,

    /// <summary>A single mark.</summary>
    Single,

    /// <summary>A double mark.</summary>
    Double,
}
