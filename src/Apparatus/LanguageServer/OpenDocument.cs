using Apparatus.Language.Text;

namespace Apparatus.LanguageServer;

/// <summary>A document that is open in the client; its text counts more than the file's.</summary>
/// <param name="Uri">The URI as the client writes it.</param>
/// <param name="LanguageId">What the client takes it for.</param>
/// <param name="Version">The version of the text, which the client counts; null for clients that do not.</param>
/// <param name="Text">The text.</param>
internal sealed record OpenDocument(string Uri, string LanguageId, int? Version, SourceText Text);
