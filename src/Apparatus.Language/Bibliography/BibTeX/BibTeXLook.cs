namespace Apparatus.Language.Bibliography.BibTeX;

/// <summary>An entry, string or comment for which more was looked at than belongs to it, because something in it is not closed.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Reach">How far was looked: a change before this offset may change how it reads; the largest number for the end of the text.</param>
internal readonly record struct BibTeXLook(int Start, int Reach)
{
    /// <summary>The same at another place.</summary>
    public BibTeXLook Shift(int by) => new(Start + by, Reach == int.MaxValue ? Reach : Reach + by);
}
