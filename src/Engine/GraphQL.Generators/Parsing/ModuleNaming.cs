using System.Text;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>
/// Names the module: as <c>[assembly: Module]</c> says, or after the last part of the assembly's name: <c>Company.Shop</c> gives
/// <c>ShopTypes</c>.
/// </summary>
internal static class ModuleNaming
{
    public static (string Namespace, string Name) Of(Compilation compilation, string? rootNamespace)
    {
        var assembly = compilation.AssemblyName ?? "Module";
        var given = compilation.Assembly.Attribute(KnownNames.Module)?.FirstString();
        var space = string.IsNullOrEmpty(rootNamespace) ? string.Join(".", assembly.Split('.').Select(Identifier)) : rootNamespace!;
        return (space, given ?? Identifier(assembly.Substring(assembly.LastIndexOf('.') + 1)) + "Types");
    }

    private static string Identifier(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            name.Append(char.IsLetterOrDigit(letter) ? letter : '_');
        }

        return name.Length == 0 || char.IsDigit(name[0]) ? $"_{name}" : name.ToString();
    }
}
