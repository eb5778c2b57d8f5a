using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <content>Methods that are sources of events.</content>
internal sealed partial class ResolverParser
{
    /// <summary>The fields of a subscription class, in the order of its members.</summary>
    public IEnumerable<(FieldModel Field, ISymbol Member)> ParseSubscriptions(INamedTypeSymbol type, string typeName)
    {
        foreach (var member in type.GetMembers())
        {
            if (!member.IsStatic || !IsField(member))
            {
                continue;
            }

            if (member is not IMethodSymbol method)
            {
                context.Report(Rules.SubscriptionResult, member.Place(), member.Shown(), "is a property");
            }
            else if (ParseSubscription(method, typeName) is { } field)
            {
                yield return (field, member);
            }
        }
    }

    private FieldModel? ParseSubscription(IMethodSymbol method, string typeName)
    {
        var name = AnnotationReader.Name(method) ?? NamingConventions.OfMethod(method.Name);
        context.CheckName(name, method);
        MutationRules.CheckPlace(context, method, typeName);
        if (method.Has(KnownNames.Subscribe))
        {
            return ParseTopic(method, typeName, name);
        }

        if (CheckSubscription(method) is not { } result)
        {
            return null;
        }

        var parameters = _parameters.Parse(method, parent: null, isBatch: false);
        var item = ((INamedTypeSymbol)result.Type).TypeArguments[0];
        if (types.Resolve(item, TypeSite.Of(method, method.Place(), isInput: false, method)) is not { } type || parameters is null)
        {
            return null;
        }

        return new FieldModel(
            name, type, AnnotationReader.Read(context.Documentation.Summary(method), method), parameters.Arguments,
            new ResolverSourceModel(ClassName(typeName, name), method.ContainingType.Clr(), method.Name)
            {
                IsSubscription = true,
                Form = result.Form,
                ResultClr = result.Type.ClrAsWritten(),
                Parameters = parameters.Parameters,
            });
    }

    // A type that does not exist is the compiler's to report.
    private ResultType? CheckSubscription(IMethodSymbol method)
    {
        var result = ResultType.Of(method.ReturnType);
        var problem = method.IsGenericMethod ? "is generic"
            : method.Has(KnownNames.BatchResolver) ? "is marked [BatchResolver], but has no parents"
            : ListAttributes.FirstOrDefault(a => method.Has(a.Type)).Shown is { } list ? $"is marked [{list}], but events are no list"
            : result.Type.TypeKind != TypeKind.Error && !result.Type.Is(KnownNames.AsyncEnumerable) ? $"returns '{method.ReturnType.Shown()}'"
            : null;
        if (problem is not null)
        {
            context.Report(Rules.SubscriptionResult, method.Place(), method.Shown(), problem);
        }

        return problem is null && result.Type.TypeKind != TypeKind.Error ? result : null;
    }
}
