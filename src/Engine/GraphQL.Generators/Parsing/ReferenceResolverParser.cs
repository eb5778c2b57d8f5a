using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Reads <c>[ReferenceResolver]</c> methods. The types that they find have been read before.</summary>
internal sealed class ReferenceResolverParser(ParsingContext context, TypeRegistry types, ListInputParser lists)
{
    private static readonly string[] Dictionaries =
    [
        "System.Collections.Generic.IReadOnlyDictionary`2", "System.Collections.Generic.Dictionary`2",
    ];

    private readonly ParameterRules _rules = new(context);
    private readonly ParameterParser _parameters = new(context, types, lists);
    private readonly HashSet<(string TypeName, string Key)> _resolved = [];

    /// <summary>Reads the methods of a class.</summary>
    /// <param name="entity">What they find; null where it is no entity.</param>
    /// <param name="entityType">The .NET type of what they find.</param>
    public IEnumerable<ReferenceModel> Parse(INamedTypeSymbol declaration, INamedTypeSymbol entityType, EntityModel? entity)
    {
        foreach (var method in declaration.GetMembers().OfType<IMethodSymbol>().Where(method => method.Has(KnownNames.ReferenceResolver)))
        {
            if (entity is null)
            {
                Refuse(method, Rules.ReferencePlace, "finds no entity: the type it stands on, or is for, needs a resolvable [Key], and [ObjectType] where no field leads to it");
            }
            else if (Parse(method, entityType, entity) is { } model)
            {
                yield return model;
            }
        }
    }

    private ReferenceModel? Parse(IMethodSymbol method, INamedTypeSymbol entityType, EntityModel entity)
    {
        if (!method.IsStatic || method.IsGenericMethod || method.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
        {
            return Refuse(method, Rules.ReferencePlace, "must be static, not generic, and public or internal");
        }

        var isBatch = method.Has(KnownNames.BatchResolver);
        var parameters = method.Parameters.Select(parameter => Parse(parameter, method, entity, isBatch)).ToList();
        if (parameters.Contains(null))
        {
            return null;
        }

        var arguments = parameters.Where(parameter => parameter!.Path is not null).Select(parameter => parameter!.Path!).ToList();
        // The longest of the keys that the arguments have all fields of: of "id" and "id region", a method that takes both is for the latter.
        if (entity.Keys.Where(key => FieldSets.Leaves(key).All(arguments.Contains)).OrderByDescending(key => FieldSets.Leaves(key).Count).FirstOrDefault() is not { } found)
        {
            return Refuse(method, Rules.ReferenceKey, $"must take all fields of a key of '{entity.Name}': {entity.KeysShown}");
        }

        if (!_resolved.Add((entity.Name, found)))
        {
            return Refuse(method, Rules.ReferenceKey, $"is the second one for the key \"{found}\" of '{entity.Name}'");
        }

        var leaves = FieldSets.Leaves(found);
        var optional = parameters.FirstOrDefault(parameter => parameter!.Path is { } path && !leaves.Contains(path) && !parameter.Type!.IsNullable);
        if (optional is not null)
        {
            return Refuse(method, Rules.ReferenceKey, $"takes '{optional.Name}', which is not part of the key \"{found}\" and may be missing; make it nullable");
        }

        if (parameters.FirstOrDefault(parameter => parameter!.Path is { } path && !leaves.Contains(path) && HasItemsWithoutNull(parameter.Type!)) is { } strict)
        {
            return Refuse(method, Rules.ReferenceKey, $"takes '{strict.Name}', which is not part of the key \"{found}\" and whose items may be null; make them nullable");
        }

        var result = ResultType.Of(method.ReturnType);
        var isPlain = arguments.Count == 1 && parameters.All(parameter => parameter!.Type?.Item is null);
        if (Shape(result.Type, entityType, isBatch, isPlain) is not { } shape)
        {
            return Refuse(method, Rules.ReferenceResult, isBatch
                ? $"returns '{method.ReturnType.Shown()}'; return IReadOnlyList<{entityType.Name}?>, or by a key of one field that is no list a dictionary, or a Task or ValueTask of one"
                : $"returns '{method.ReturnType.Shown()}'; return {entityType.Name}?, or a Task or ValueTask of it");
        }

        return new ReferenceModel(
            ClassName(entity.Name, leaves), entity.Name, found, FieldSets.Of(arguments.Where(path => !leaves.Contains(path))),
            method.ContainingType.Clr(), method.Name)
        {
            Form = result.Form,
            Result = shape,
            Parameters = parameters.Select(parameter => parameter!).ToEquatableArray(),
        };
    }

    private static string ClassName(string typeName, IReadOnlyList<string> leaves) => $"{typeName}_ReferenceBy"
        + string.Concat(leaves.SelectMany(leaf => leaf.Split('.')).Select(name => char.ToUpperInvariant(name[0]) + name.Substring(1)));

    private static ReferenceResult? Shape(ITypeSymbol type, INamedTypeSymbol entity, bool isBatch, bool hasPlainKey)
    {
        if (!isBatch)
        {
            return IsEntity(type, entity) ? ReferenceResult.Single : null;
        }

        if (ListTypes.GivesReadOnlyList(type))
        {
            return IsEntity(ListTypes.ItemOf(type, isInput: false)!, entity) ? ReferenceResult.List : null;
        }

        return hasPlainKey && Array.Exists(Dictionaries, type.Is) && IsEntity(((INamedTypeSymbol)type).TypeArguments[1], entity)
            ? ReferenceResult.Dictionary
            : null;
    }

    // An object may be the entity or a failure.
    private static bool IsEntity(ITypeSymbol type, INamedTypeSymbol entity)
    {
        var value = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return value.SpecialType == SpecialType.System_Object
            || SymbolEqualityComparer.Default.Equals(value, entity)
            || value is INamedTypeSymbol named && named.DerivesFrom(entity);
    }

    private ParameterModel? Parse(IParameterSymbol parameter, IMethodSymbol method, EntityModel entity, bool isBatch)
    {
        var mapped = parameter.Attribute(KnownNames.Map)?.FirstString();
        var kind = mapped is null ? _rules.KindOf(parameter) : ParameterKind.Argument;
        switch (kind)
        {
            case ParameterKind.Argument:
                return Argument(parameter, method, mapped, entity, isBatch);
            case ParameterKind.Service or ParameterKind.GlobalState or ParameterKind.User or ParameterKind.CancellationToken:
                return _parameters.ParseOther(parameter, method);
            case null:
                return null; // The compiler reports a type that does not exist.
            default:
                context.Report(Rules.ReferenceKey, parameter.Place(), method.Shown(), $"takes '{parameter.Name}', which belongs to a field; take fields of a key, and services");
                return null;
        }
    }

    private ParameterModel? Argument(IParameterSymbol parameter, IMethodSymbol method, string? mapped, EntityModel entity, bool isBatch)
    {
        var type = parameter.Type;
        if (isBatch)
        {
            if (!ListTypes.AcceptsReadOnlyList(type))
            {
                context.Report(Rules.ReferenceKey, parameter.Place(), method.Shown(), $"takes '{parameter.Name}' for one entity, but finds many; take IReadOnlyList<{type.Shown()}>");
                return null;
            }

            type = ((INamedTypeSymbol)type).TypeArguments[0];
        }

        var path = mapped ?? AnnotationReader.Name(parameter) ?? NameIn(entity, NamingConventions.OfMember(parameter.Name), isBatch);
        if (entity.TypeOf(path) is not { } field)
        {
            context.Report(
                Rules.ReferenceKey, parameter.Place(), method.Shown(),
                $"takes '{path}', which is no scalar or enum of '{entity.Name}'; name its parameters like fields of a key, {entity.KeysShown}, or say which with [Map], and mark services with [Service]");
            return null;
        }

        var leaf = LeafOf(field);
        var site = TypeSite.Of(method, parameter.Place(), isInput: true, parameter) with { IsId = leaf.Name == "ID", Override = leaf.Override };
        if (types.Resolve(type, site) is not { } model)
        {
            return null;
        }

        if (NameOf(model) != NameOf(field))
        {
            context.Report(
                Rules.ReferenceKey, parameter.Place(), method.Shown(),
                $"takes '{path}' as '{type.Shown()}', but the field is '{NameOf(field)}' in the schema");
            return null;
        }

        return new ParameterModel(ParameterKind.Argument, parameter.Name, type.Clr()) { Path = path, Type = model };
    }

    private static TypeModel LeafOf(TypeModel type) => type.Item is { } item ? LeafOf(item) : type;

    // Without what may be null: the values of a key never are.
    private static string NameOf(TypeModel type) => type.Item is { } item ? $"[{NameOf(item)}]" : type.Name;

    private static bool HasItemsWithoutNull(TypeModel type) => type.Item is { } item && (!item.IsNullable || HasItemsWithoutNull(item));

    // A list of many is often named in the plural.
    private static string NameIn(EntityModel entity, string name, bool isBatch) =>
        isBatch && entity.TypeOf(name) is null && name.EndsWith("s", StringComparison.Ordinal) && entity.TypeOf(name.Substring(0, name.Length - 1)) is not null
            ? name.Substring(0, name.Length - 1)
            : name;

    private ReferenceModel? Refuse(IMethodSymbol method, DiagnosticDescriptor rule, string problem)
    {
        context.Report(rule, method.Place(), method.Shown(), problem);
        return null;
    }
}
