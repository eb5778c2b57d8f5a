using Microsoft.CodeAnalysis.CSharp;

namespace GraphQL.Generators.Emission;

/// <summary>Names as C# writes them.</summary>
internal static class Identifiers
{
    public static string Escape(string name) => IsKeyword(name) ? "@" + name : name;

    private static bool IsKeyword(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
}
