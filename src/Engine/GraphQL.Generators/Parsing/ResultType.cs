using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>What a method yields when its task, if any, is done.</summary>
internal readonly record struct ResultType(ResultForm Form, ITypeSymbol Type)
{
    public static ResultType Of(ITypeSymbol type)
    {
        if (type.Is("System.Threading.Tasks.Task`1"))
        {
            return new ResultType(ResultForm.Task, ((INamedTypeSymbol)type).TypeArguments[0]);
        }

        return type.Is("System.Threading.Tasks.ValueTask`1")
            ? new ResultType(ResultForm.ValueTask, ((INamedTypeSymbol)type).TypeArguments[0])
            : new ResultType(ResultForm.Value, type);
    }
}
