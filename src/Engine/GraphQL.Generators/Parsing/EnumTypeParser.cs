using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Reads enum types.</summary>
internal sealed class EnumTypeParser(ParsingContext context)
{
    public EnumTypeModel? Parse(RegisteredType registered)
    {
        var type = registered.Symbol;
        var values = new List<EnumValueModel>();
        var written = new HashSet<object>();
        foreach (var member in Members(type))
        {
            var name = NameOf(member);
            context.CheckName(name, member);
            if (values.Find(v => v.Name == name) is { } other)
            {
                context.Report(
                    Rules.DuplicateField, member.Place() ?? type.Place(), registered.Name, name, "value", other.Member, member.Name);
            }

            values.Add(new EnumValueModel(
                name, member.Name, AnnotationReader.Read(context.Documentation.Summary(member), member),
                IsAlias: !written.Add(member.ConstantValue!)));
        }

        if (values.Count == 0)
        {
            context.Report(Rules.EmptyType, type.Place(), registered.Name, "values", "add one to the enum");
            return null;
        }

        return new EnumTypeModel(
            registered.Name, type.Clr(), AnnotationReader.Read(context.Documentation.Summary(type), type), values.ToEquatableArray());
    }

    public static IEnumerable<IFieldSymbol> Members(ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue && !f.Has(KnownNames.Ignore));

    public static string NameOf(IFieldSymbol member) => AnnotationReader.Name(member) ?? NamingConventions.OfEnumValue(member.Name);
}
