using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Reads interfaces and unions, and finds the object types behind them.</summary>
internal sealed class AbstractTypeParser(ParsingContext context, TypeRegistry types, ResolverParser resolvers, PropertyParser properties)
{
    private readonly List<(RegisteredType Type, AnnotationsModel Annotations)> _unions = [];
    private readonly List<RegisteredType> _objects = [];

    /// <summary>Remembers an object type: it may turn out to belong to a union.</summary>
    public void Add(RegisteredType type) => _objects.Add(type);

    public InterfaceTypeModel? ParseInterface(RegisteredType registered)
    {
        var type = registered.Symbol;
        var fields = new FieldList(context, registered.Name);
        foreach (var property in type.ReadableProperties())
        {
            if (properties.Parse(property, registered) is { } field)
            {
                fields.Add(field, property);
            }
        }

        var extensions = context.ExtensionsOf(type);
        foreach (var extension in extensions)
        {
            foreach (var (field, member) in resolvers.ParseStatic(extension, registered.Name, type))
            {
                fields.Add(field, member);
            }
        }

        RegisterDerived(type);
        if (fields.Items.Count == 0)
        {
            context.Report(
                Rules.EmptyType, type.Place(), registered.Name, "fields", "give it a property, or make it a union with [UnionType]");
            return null;
        }

        AuthorizationReader.ReadType(context, registered.Name, [type, .. extensions]);
        var interfaces = InterfacesOf(context, type)
            .Select(i => types.Register(i, SchemaTypeKind.Interface, type.Place()))
            .OfType<string>().OrderBy(n => n, StringComparer.Ordinal).ToEquatableArray();
        return new InterfaceTypeModel(
            registered.Name, AnnotationReader.Read(context.Documentation.Summary(type), [type, .. extensions]), interfaces,
            fields.ToEquatableArray());
    }

    public void ParseUnion(RegisteredType registered)
    {
        var type = registered.Symbol;
        var extensions = context.ExtensionsOf(type);
        foreach (var extension in extensions)
        {
            foreach (var (field, member) in resolvers.ParseStatic(extension, registered.Name, type))
            {
                context.Report(Rules.UnionField, member.Place(), registered.Name, field.Name, type.Shown());
            }
        }

        RegisterDerived(type);
        AuthorizationReader.ReadType(context, registered.Name, [type, .. extensions]);
        _unions.Add((registered, AnnotationReader.Read(context.Documentation.Summary(type), [type, .. extensions])));
    }

    /// <summary>The unions with their members; to be asked for when all object types are known.</summary>
    public IEnumerable<UnionTypeModel> Unions()
    {
        foreach (var (type, annotations) in _unions)
        {
            var members = _objects.Where(o => o.Symbol.DerivesFrom(type.Symbol)).Select(o => o.Name)
                .OrderBy(n => n, StringComparer.Ordinal).ToEquatableArray();
            if (members.Count == 0)
            {
                context.Report(Rules.EmptyType, type.Symbol.Place(), type.Name, "members", "derive an object type from it");
            }
            else
            {
                yield return new UnionTypeModel(type.Name, annotations, members);
            }
        }
    }

    /// <summary>The interface types that a type implements, by .NET interface or base class.</summary>
    public static IEnumerable<INamedTypeSymbol> InterfacesOf(ParsingContext context, INamedTypeSymbol type)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (context.AbstractKindOf(level) == SchemaTypeKind.Interface)
            {
                yield return level;
            }
        }

        foreach (var parent in type.AllInterfaces)
        {
            if (context.AbstractKindOf(parent) == SchemaTypeKind.Interface)
            {
                yield return parent;
            }
        }
    }

    private void RegisterDerived(INamedTypeSymbol type)
    {
        foreach (var candidate in TypesOf(context.Compilation.Assembly.GlobalNamespace)
            .Concat(SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, context.Compilation.Assembly)
                ? []
                : TypesOf(type.ContainingAssembly.GlobalNamespace)))
        {
            if (candidate is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsStatic: false, IsGenericType: false }
                && candidate.DerivesFrom(type) && !candidate.Has(KnownNames.Ignore))
            {
                types.Register(candidate, SchemaTypeKind.Object, candidate.Place());
            }
        }
    }

    private IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (var nested in TypesOf(inner))
                {
                    yield return nested;
                }
            }
        }
    }
}
