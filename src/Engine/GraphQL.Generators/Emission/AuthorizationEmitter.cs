using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis.CSharp;

namespace GraphQL.Generators.Emission;

/// <summary>Writes who may have what into <c>Bind</c>.</summary>
internal static class AuthorizationEmitter
{
    public static void Emit(CodeWriter writer, ModuleModel module)
    {
        foreach (var rule in module.Authorizations)
        {
            var place = rule.Field is null ? $"\"{rule.Type}\"" : $"\"{rule.Type}\", \"{rule.Field}\"";
            writer.Line(rule.IsAnonymous ? $"bindings.AllowAnonymous({place});" : $"bindings.Authorize({place}, new({Arguments(rule)}));");
        }
    }

    private static string Arguments(AuthorizationModel rule) =>
        string.Join(", ", rule.Roles.Select(Literal).Prepend(rule.Policy is null ? "null" : Literal(rule.Policy)));

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
