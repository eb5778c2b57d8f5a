using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>How the parts of a mutation that follows the convention are named.</summary>
internal sealed record MutationNames(string Argument, string Input, string Payload, string? Result, string ErrorUnion, string Errors)
{
    private const string Placeholder = "{MutationName}";

    /// <summary>The names for a mutation; null where it does not follow the convention.</summary>
    public static MutationNames? Of(IMethodSymbol method, string fieldName)
    {
        var own = method.Attribute(KnownNames.UseMutationConvention);
        var all = method.ContainingAssembly.Attribute(KnownNames.MutationConventions);
        var applies = own is null
            ? all is not null && all.NamedValue("ApplyToAllMutations") is not false
            : own.NamedValue("Disable") is not true;
        if (!applies)
        {
            return null;
        }

        var name = char.ToUpperInvariant(fieldName[0]) + fieldName.Substring(1);
        return new MutationNames(
            own?.NamedString("InputArgumentName") ?? all?.NamedString("InputArgumentName") ?? "input",
            own?.NamedString("InputTypeName") ?? Fill("InputTypeNamePattern", "Input"),
            own?.NamedString("PayloadTypeName") ?? Fill("PayloadTypeNamePattern", "Payload"),
            own?.NamedString("PayloadFieldName"),
            own?.NamedString("PayloadErrorTypeName") ?? Fill("PayloadErrorTypeNamePattern", "Error"),
            own?.NamedString("PayloadErrorsFieldName") ?? all?.NamedString("PayloadErrorsFieldName") ?? "errors");

        string Fill(string pattern, string suffix) => (all?.NamedString(pattern) ?? Placeholder + suffix).Replace(Placeholder, name);
    }
}
