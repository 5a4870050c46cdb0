namespace Apparatus.Language.Bibliography;

/// <summary>Which entry of a table, whatever its offsets are.</summary>
/// <param name="Source">Position of its bibliography in the table.</param>
/// <param name="Entry">Position among the entries of the bibliography.</param>
internal readonly record struct WorkNumber(int Source, int Entry);
