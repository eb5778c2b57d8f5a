using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Reads parameters that the request itself fills: who asks, what it carries, the message of its event.</summary>
internal sealed class RequestParameterParser(ParsingContext context)
{
    public ParameterModel? Parse(IParameterSymbol parameter, IMethodSymbol method)
    {
        if (parameter.Attribute(KnownNames.GlobalState) is { } state)
        {
            return new ParameterModel(ParameterKind.GlobalState, parameter.Name, parameter.Type.Clr())
            {
                StateName = state.FirstString() ?? parameter.Name,
                IsOptional = IsOptional(parameter),
            };
        }

        if (!parameter.Has(KnownNames.EventMessage))
        {
            return new ParameterModel(ParameterKind.User, parameter.Name, parameter.Type.Clr()) { IsOptional = IsOptional(parameter) };
        }

        if (method.Has(KnownNames.Subscribe))
        {
            return new ParameterModel(ParameterKind.EventMessage, parameter.Name, parameter.Type.Clr());
        }

        return Refuse(parameter, method, "is marked [EventMessage], which only methods marked [Subscribe] have; mark the method, or remove it");
    }

    private static bool IsOptional(IParameterSymbol parameter) =>
        parameter.HasExplicitDefaultValue
        || parameter.Type.NullableAnnotation == NullableAnnotation.Annotated
        || parameter.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private ParameterModel? Refuse(IParameterSymbol parameter, IMethodSymbol method, string problem)
    {
        context.Report(Rules.RequestParameter, parameter.Place(), parameter.Name, method.Shown(), problem);
        return null;
    }
}
