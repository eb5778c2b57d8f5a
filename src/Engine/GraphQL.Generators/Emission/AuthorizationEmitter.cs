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
            var place = string.Join(", ", new[] { rule.Type, rule.Field, rule.Argument }.OfType<string>().Select(Literal));
            writer.Line(rule.IsAnonymous ? $"bindings.AllowAnonymous({place});" : $"bindings.Authorize({place}, new({Arguments(rule)}));");
        }

        foreach (var (input, types) in module.Filters.Select(f => (f.Name, f.Compares)).Concat(module.Sorts.Select(s => (s.Name, s.Compares))))
        {
            foreach (var type in types)
            {
                writer.Line($"bindings.Compares(\"{input}\", \"{type}\");");
            }
        }
    }

    private static string Arguments(AuthorizationModel rule) =>
        string.Join(", ", rule.Roles.Select(Literal).Prepend(rule.Policy is null ? "null" : Literal(rule.Policy)));

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
