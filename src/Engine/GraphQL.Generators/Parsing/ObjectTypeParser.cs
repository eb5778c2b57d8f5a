using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Reads object types: roots, and types whose fields are properties and the resolvers of their extension classes.</summary>
internal sealed class ObjectTypeParser(ParsingContext context, TypeRegistry types, ResolverParser resolvers, PropertyParser properties)
{
    /// <summary>Reads a root type: the fields of all its classes.</summary>
    /// <param name="mutations">Gives the fields of the mutation root their convention's shape.</param>
    public ObjectTypeModel ParseRoot(string name, IReadOnlyList<INamedTypeSymbol> classes, MutationConventionParser mutations)
    {
        var isSubscription = name == "Subscription";
        var fields = new FieldList(context, name);
        foreach (var type in classes)
        {
            foreach (var (field, member) in isSubscription ? resolvers.ParseSubscriptions(type, name) : resolvers.ParseStatic(type, name, parent: null))
            {
                fields.Add(name == "Mutation" ? mutations.Apply(field, member) : field, member);
            }
        }

        var annotations = AnnotationReader.Read(null, [.. classes]);
        return new ObjectTypeModel(name, null, annotations, EquatableArray<string>.Empty, fields.ToEquatableArray());
    }

    public ObjectTypeModel? Parse(RegisteredType registered)
    {
        var type = registered.Symbol;
        var extensions = context.ExtensionsOf(type);
        var ignored = new HashSet<string>(extensions.SelectMany(Ignored), StringComparer.Ordinal);
        var resolved = new FieldList(context, registered.Name);
        foreach (var extension in extensions)
        {
            foreach (var (field, member) in resolvers.ParseStatic(extension, registered.Name, type))
            {
                resolved.Add(field, member);
            }
        }

        var fields = new FieldList(context, registered.Name);
        var tags = new PropertyTags(extensions);
        foreach (var property in type.ReadableProperties())
        {
            if (ignored.Contains(property.Name))
            {
                continue;
            }
            // A resolver of the same name, or bound to the property, takes its place.
            if (resolved.Take(PropertyParser.NameOf(property), property.Name) is { } replacement)
            {
                fields.Add(tags.Apply(replacement.Field, property.Name), replacement.Member);
            }
            else if (properties.Parse(property, registered) is { } field)
            {
                fields.Add(tags.Apply(field, property.Name), property);
            }
        }

        tags.ReportUnused(context);
        foreach (var (field, member) in resolved.Items)
        {
            fields.Add(field, member);
        }

        if (type.Has(KnownNames.ObjectType))
        {
            foreach (var (field, member) in resolvers.ParseInstance(type, registered.Name))
            {
                fields.Add(field, member);
            }
        }

        AddInherited(registered, ignored, fields);
        if (fields.Items.Count == 0)
        {
            context.Report(
                Rules.EmptyType, type.Place() ?? (extensions.Count > 0 ? extensions[0].Place() : null), registered.Name, "fields",
                "give it a public property or resolver");
            return null;
        }

        AuthorizationReader.ReadType(context, registered.Name, [type, .. extensions]);
        var interfaces = AbstractTypeParser.InterfacesOf(context, type)
            .Select(i => types.Register(i, SchemaTypeKind.Interface, type.Place()))
            .OfType<string>().OrderBy(n => n, StringComparer.Ordinal).ToEquatableArray();
        return new ObjectTypeModel(
            registered.Name, type.Clr(), AnnotationReader.Read(context.Documentation.Summary(type), [type, .. extensions]), interfaces,
            fields.ToEquatableArray());
    }

    private static IEnumerable<string> Ignored(INamedTypeSymbol extension) =>
        extension.Attribute(KnownNames.ObjectTypeOf)?.NamedStrings("IgnoreProperties") ?? [];

    // What an interface offers and the type does not declare itself: the interface's resolvers, and members that the type implements
    // explicitly or not at all.
    private void AddInherited(RegisteredType registered, HashSet<string> ignored, FieldList fields)
    {
        foreach (var parent in AbstractTypeParser.InterfacesOf(context, registered.Symbol))
        {
            if (types.Register(parent, SchemaTypeKind.Interface, registered.Symbol.Place()) is not { } name)
            {
                continue;
            }

            foreach (var extension in context.ExtensionsOf(parent))
            {
                foreach (var (field, member) in resolvers.ParseStatic(extension, name, parent))
                {
                    if (!fields.Contains(field.Name))
                    {
                        fields.Add(field, member);
                    }
                }
            }

            foreach (var property in parent.ReadableProperties())
            {
                if (!fields.Contains(PropertyParser.NameOf(property))
                    && !ignored.Contains(property.Name)
                    && !property.Has(KnownNames.Ignore)
                    && resolvers.Parse(property, registered.Name) is { } field)
                {
                    fields.Add(field, property);
                }
            }
        }
    }
}
