namespace Apparatus.Language.Features.Terms;

/// <summary>A page of the base edition.</summary>
/// <param name="Witness">The id of the witness whose pages are marked; null where the edition names none.</param>
/// <param name="Number">What is printed: <c>12</c>, <c>xii</c>, <c>[3]</c>.</param>
/// <param name="Id">The identifier of its marker, which links lead to; null when the marker has none.</param>
/// <param name="Order">Its position among all pages of the edition, 0-based.</param>
public sealed record PrintedPage(string? Witness, string Number, string? Id, int Order);
