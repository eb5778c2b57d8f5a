using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <content>Methods that make a subscription's values of the messages of a topic.</content>
internal sealed partial class ResolverParser
{
    private FieldModel? ParseTopic(IMethodSymbol method, string typeName, string name)
    {
        if (_parameters.Parse(method, parent: null, isBatch: false) is not { } parameters)
        {
            return null;
        }

        var topic = TopicOf(method.Attribute(KnownNames.Topic)?.FirstString() ?? name);
        var result = ResultType.Of(method.ReturnType);
        var problem = method.IsGenericMethod ? "is generic; write one for each type of message"
            : method.Has(KnownNames.UsePaging) || method.Has(KnownNames.BatchResolver) ? "is of one message; remove [UsePaging] and [BatchResolver]"
            : result.Type.Is(KnownNames.AsyncEnumerable) ? "is marked [Subscribe], but returns events itself; remove [Subscribe], or return a value"
            : parameters.Parameters.Count(p => p.Kind == ParameterKind.EventMessage) != 1
            ? "is marked [Subscribe], so it needs exactly one parameter marked [EventMessage]"
            : topic.Where((_, i) => i % 2 == 1).FirstOrDefault(p => !parameters.Parameters.Any(a => a.Kind == ParameterKind.Argument && a.Name == p))
                is { } unknown ? $"listens to a topic with '{{{unknown}}}', but has no argument of that name"
            : null;
        if (problem is not null)
        {
            context.Report(Rules.TopicSubscription, method.Place(), method.Shown(), problem);
            return null;
        }

        return types.Resolve(result.Type, TypeSite.Of(method, method.Place(), isInput: false, method)) is not { } type ? null : new FieldModel(
            name, type, AnnotationReader.Read(context.Documentation.Summary(method), method), parameters.Arguments,
            new ResolverSourceModel(ClassName(typeName, name), method.ContainingType.Clr(), method.Name)
            {
                IsSubscription = true,
                Topic = topic.ToEquatableArray(),
                Form = result.Form,
                ResultClr = result.Type.ClrAsWritten(),
                Parameters = parameters.Parameters,
            });
    }

    // Text and names by turns: "books/{genre}" is "books/", "genre", "".
    private static List<string> TopicOf(string format)
    {
        var parts = new List<string>();
        var rest = format;
        while (rest.IndexOf('{') is >= 0 and var open && rest.IndexOf('}', open) is >= 0 and var close)
        {
            parts.Add(rest.Substring(0, open));
            parts.Add(rest.Substring(open + 1, close - open - 1));
            rest = rest.Substring(close + 1);
        }

        parts.Add(rest);
        return parts;
    }
}
