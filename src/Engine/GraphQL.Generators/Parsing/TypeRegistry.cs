using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>
/// Turns .NET types into the schema's and remembers every named type it met, so that the module ends up with all types that its fields
/// can reach.
/// </summary>
internal sealed class TypeRegistry(ParsingContext context)
{
    private readonly Dictionary<INamedTypeSymbol, string> _outputs = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, string> _inputs = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly Queue<RegisteredType> _pending = new();
    private readonly TypeNaming _naming = new(context);

    public SortedSet<string> Scalars { get; } = new(StringComparer.Ordinal);

    /// <summary>Keeps a name for a type without a .NET type of its own: a root.</summary>
    public void Reserve(string name) => _owners[name] = $"the root type {name}";

    /// <summary>Keeps a name for a type that is made for a member; false, after saying why, where another type has it.</summary>
    public bool TryClaim(string name, ISymbol member)
    {
        context.CheckName(name, member);
        if (_owners.TryGetValue(name, out var owner))
        {
            context.Report(Rules.DuplicateType, member.Place(), owner, $"a type made for {member.Shown()}", name);
            return false;
        }

        _owners.Add(name, $"a type made for {member.Shown()}");
        return true;
    }

    /// <summary>The name of a type that is part of the schema's answers; null where it is not.</summary>
    public string? Find(INamedTypeSymbol type) => _outputs.TryGetValue(type, out var name) ? name : null;

    /// <summary>The next type that nobody has parsed yet.</summary>
    public bool TryTake(out RegisteredType type)
    {
        var any = _pending.Count > 0;
        type = any ? _pending.Dequeue() : default;
        return any;
    }

    /// <summary>Makes a .NET type part of the schema and returns its name; null, after saying why, where it cannot be.</summary>
    public string? Register(INamedTypeSymbol type, SchemaTypeKind kind, Location? place)
    {
        var names = kind == SchemaTypeKind.Input ? _inputs : _outputs;
        if (names.TryGetValue(type, out var known))
        {
            return known;
        }

        var name = _naming.NameOf(type, kind == SchemaTypeKind.Input);
        context.CheckName(name, type);
        if (_owners.TryGetValue(name, out var owner))
        {
            context.Report(
                Rules.DuplicateType, type.Place() ?? place, owner, type.ShownInFull(), name);
            return null;
        }

        _owners.Add(name, type.ShownInFull());
        names.Add(type, name);
        _pending.Enqueue(new RegisteredType(type, kind, name));
        return name;
    }

    /// <summary>The name that the schema has, or would have, for a type of its answers.</summary>
    public string NameOf(INamedTypeSymbol type) => _naming.NameOf(type, isInput: false);

    /// <summary>The type at a place; null where it has none, which has been reported.</summary>
    public TypeModel? Resolve(ITypeSymbol type, TypeSite site)
    {
        if (type.Is(KnownNames.Optional) && site.IsInput)
        {
            var inner = Resolve(((INamedTypeSymbol)type).TypeArguments[0], site);
            return inner is null ? null : inner with { IsOptional = true, IsNullable = true, Override = inner.Override?.TrimEnd('!') };
        }

        var isClrNullable = type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            isClrNullable = true;
            type = nullable.TypeArguments[0];
        }

        var model = Known(type, site);
        return model is null ? null : model with
        {
            IsNullable = site.Override is null ? isClrNullable && !site.IsNonNull : !site.Override.EndsWith("!", StringComparison.Ordinal),
            Override = site.Override,
            IsClrNullable = isClrNullable,
            IsValueType = type.IsValueType,
        };
    }

    private TypeModel? Known(ITypeSymbol type, TypeSite site)
    {
        if (type.TypeKind == TypeKind.Error)
        {
            return null; // The compiler says so itself.
        }

        if (ListTypes.ItemOf(type, site.IsInput) is { } itemType && site.Override is null)
        {
            return List(type, itemType, site);
        }

        if (ScalarTypes.TryGet(type, out var clr, out var name))
        {
            return Scalar(type, clr, site.Override?.Trim('[', ']', '!') ?? (site.IsId ? "ID" : name), site);
        }

        if (site.Override is not null)
        {
            return Scalar(type, ClrScalar.None, site.Override.Trim('[', ']', '!'), site);
        }

        if (type is not INamedTypeSymbol named || site.IsId)
        {
            return Refuse(type, site, site.IsId ? "cannot be an ID; use a string, int, long or Guid" : "is no type of a schema");
        }

        return KindOf(named, site.IsInput, out var reason) is not { } kind
            ? Refuse(type, site, reason)
            : Register(named, kind, site.Place) is { } typeName ? new TypeModel(kind, typeName, type.Clr(), false) : null;
    }

    private TypeModel? List(ITypeSymbol type, ITypeSymbol itemType, TypeSite site)
    {
        var item = Resolve(itemType, site with { IsNonNull = false });
        return item is null ? null : new TypeModel(SchemaTypeKind.List, "", type.Clr(), IsNullable: false)
        {
            Item = item,
            IsMutableList = ListTypes.IsMutable(type),
        };
    }

    private TypeModel? Scalar(ITypeSymbol type, ClrScalar clr, string name, TypeSite site)
    {
        if (site.IsId && clr != ClrScalar.None && !ScalarTypes.CanBeId(clr))
        {
            return Refuse(type, site, "cannot be an ID; use a string, int, long or Guid");
        }

        if (clr == ClrScalar.File && !site.IsInput)
        {
            return Refuse(type, site, "is for input only; return the address of the file, or its content as a string");
        }

        if (!ScalarTypes.IsBuiltIn(name))
        {
            Scalars.Add(name);
        }

        return new TypeModel(SchemaTypeKind.Scalar, name, type.Clr(), false) { Scalar = clr };
    }

    private TypeModel? Refuse(ITypeSymbol type, TypeSite site, string reason)
    {
        context.Report(Rules.UnsupportedType, site.Place, site.Member.Shown(), type.Shown(), reason);
        return null;
    }

    private SchemaTypeKind? KindOf(INamedTypeSymbol type, bool isInput, out string reason)
    {
        reason = "";
        if (type.TypeKind == TypeKind.Enum)
        {
            return SchemaTypeKind.Enum;
        }

        if (type.SpecialType == SpecialType.System_Void
            || type.Is("System.Threading.Tasks.Task") || type.Is("System.Threading.Tasks.ValueTask"))
        {
            reason = "carries no value; a field always has one";
            return null;
        }

        if (type.ContainingNamespace.ToDisplayString().Split('.')[0] is "System" or "Microsoft")
        {
            reason = "has no counterpart in GraphQL; use one that has, or say which scalar it is with [GraphQLType]";
            return null;
        }

        return isInput ? InputKind(type, ref reason) : OutputKind(type, ref reason);
    }

    private static SchemaTypeKind? InputKind(INamedTypeSymbol type, ref string reason)
    {
        if (type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsStatic: false })
        {
            return SchemaTypeKind.Input;
        }

        reason = "cannot be an argument; use a record, or mark a service with [Service]";
        return null;
    }

    private SchemaTypeKind? OutputKind(INamedTypeSymbol type, ref string reason)
    {
        if (context.AbstractKindOf(type) is { } kind)
        {
            return kind;
        }

        if (type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsStatic: false })
        {
            return SchemaTypeKind.Object;
        }

        reason = "is abstract; mark it with [InterfaceType] or [UnionType], or return a class";
        return null;
    }
}

/// <summary>A type that belongs to the schema.</summary>
internal readonly record struct RegisteredType(INamedTypeSymbol Symbol, SchemaTypeKind Kind, string Name);
