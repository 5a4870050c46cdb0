namespace Apparatus.Language.Bibliography.Dates;

/// <summary>What is wrong with a date.</summary>
public enum DateFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is not written as ISO 8601-2 writes dates.</summary>
    NotADate,

    /// <summary>It has the form of a date with a month or day that does not exist.</summary>
    NoSuchDay,

    /// <summary>The range ends before it begins.</summary>
    Backwards,
}
