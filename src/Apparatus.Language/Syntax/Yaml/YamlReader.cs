using Apparatus.Language.Text;
namespace Apparatus.Language.Syntax.Yaml;
/// <summary>Stub.</summary>
public static class YamlReader { /// <summary>x</summary>
public static YamlTree Read(SourceText text, TextSpan span) => new(null, []); }
