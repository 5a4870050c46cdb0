namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>A date or a stretch of time as far as it is known.</summary>
/// <param name="From">The date, or the first of a range.</param>
/// <param name="To">The last of a range; null for a single date.</param>
/// <param name="IsOpen">Whether the range has no end.</param>
/// <param name="IsUncertain">Whether the date is a guess.</param>
/// <param name="Literal">A date in words that are printed as they stand; null otherwise.</param>
internal sealed record WorkDate(DatePoint From, DatePoint? To = null, bool IsOpen = false, bool IsUncertain = false, string? Literal = null)
{
    /// <summary>Whether a day is known.</summary>
    public bool HasDay => From.Day is not null;

    /// <summary>A date in words.</summary>
    public static WorkDate InWords(string words) => new(new DatePoint(0), Literal: words);
}
