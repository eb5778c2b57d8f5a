using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Diagnostics;

/// <content>What is refused of parameters that the request fills, of subscriptions to topics, of authorization and of tags.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor AuthorizationPlace = Error(
        "GQL0034", "Authorization applies to what is asked for",
        "'{0}' {1}");

    public static readonly DiagnosticDescriptor RequestParameter = Error(
        "GQL0035", "Parameters that the request fills fit their attribute",
        "The parameter '{0}' of '{1}' {2}");

    public static readonly DiagnosticDescriptor TopicSubscription = Error(
        "GQL0036", "Subscriptions to topics take one message",
        "The subscription '{0}' {1}");

    public static readonly DiagnosticDescriptor TaggedProperty = Error(
        "GQL0037", "Tagged properties are fields",
        "'{0}' has a tag for the property '{1}', of which the schema has no field; name a property of the type that is one");
}
