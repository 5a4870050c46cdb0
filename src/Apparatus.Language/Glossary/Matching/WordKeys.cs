namespace Apparatus.Language.Glossary.Matching;

/// <summary>The numbers under which the words of all forms know one word of a text; -1 for none.</summary>
/// <param name="Stem">Its English stem.</param>
/// <param name="Letters">Its letters, apostrophes left out.</param>
/// <param name="Owner">Its letters without the ending of a possessive.</param>
internal readonly record struct WordKeys(int Stem, int Letters, int Owner)
{
    /// <summary>A word of no form.</summary>
    public static WordKeys None { get; } = new(-1, -1, -1);

    /// <summary>Whether some form has this word.</summary>
    public bool IsKnown => Stem >= 0 || Letters >= 0 || Owner >= 0;
}
