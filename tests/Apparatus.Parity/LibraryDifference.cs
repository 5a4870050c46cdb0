namespace Apparatus.Parity;

/// <summary>A field of an entry that we read in another way than another program.</summary>
/// <param name="File">The library.</param>
/// <param name="Key">The entry.</param>
/// <param name="Field">The field.</param>
/// <param name="Ours">Our reading.</param>
/// <param name="Theirs">The other reading.</param>
internal sealed record LibraryDifference(string File, string Key, string Field, string Ours, string Theirs);
