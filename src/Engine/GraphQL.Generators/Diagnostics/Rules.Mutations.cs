using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Diagnostics;

/// <content>What is refused of mutations that follow the convention.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor MutationConventionPlace = Error(
        "GQL0031", "Only mutations follow the mutation convention",
        "'{0}' {1}");

    public static readonly DiagnosticDescriptor MutationError = Error(
        "GQL0032", "Errors of mutations stand for exceptions and have a message",
        "The error '{0}' of '{1}' {2}");

    public static readonly DiagnosticDescriptor MutationPayloadResult = Error(
        "GQL0033", "A payload of one's own takes the errors beside its properties",
        "'{0}' declares errors and returns '{1}', {2}");
}
