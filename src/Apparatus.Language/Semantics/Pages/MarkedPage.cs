namespace Apparatus.Language.Semantics.Pages;

/// <summary>The beginning of a page of a witness.</summary>
/// <param name="Place">Where it is marked, in <see cref="DocumentIndex.PageMarkers"/>.</param>
/// <param name="Witness">The id of the witness; null where neither marker nor edition names one.</param>
/// <param name="Printed">What is printed: <c>12</c>, <c>xii</c>, <c>[3]</c>; empty where the marker says nothing.</param>
/// <param name="Id">The identifier that links lead to, or null.</param>
/// <param name="IsInNote">Whether it stands in a note, so that it has no place in the sequence.</param>
/// <param name="Order">Its position among the pages of the witness, 0-based; -1 in a note.</param>
public sealed record MarkedPage(SymbolPlace Place, string? Witness, string Printed, string? Id, bool IsInNote, int Order)
{
    /// <summary>The number, or null when it cannot be counted.</summary>
    public PageNumber? Number { get; } = PageNumber.Parse(Printed);
}
