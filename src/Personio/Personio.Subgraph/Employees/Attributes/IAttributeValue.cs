using Personio.Subgraph.Access;

namespace Personio.Subgraph.Employees.Attributes;

/// <summary>The value of an attribute, by the attribute's type.</summary>
[UnionType("AttributeValue")]
public interface IAttributeValue;

/// <summary>A text of one or more lines.</summary>
/// <param name="Text">The text.</param>
[Tag(DataClass.Personal)]
public sealed record TextAttributeValue(string Text) : IAttributeValue;

/// <summary>A day.</summary>
/// <param name="Date">The day, as written: no time zone moves it.</param>
[Tag(DataClass.Personal)]
public sealed record DateAttributeValue(DateOnly Date) : IAttributeValue;

/// <summary>A number without decimals.</summary>
/// <param name="Integer">The number.</param>
[Tag(DataClass.Personal)]
public sealed record IntegerAttributeValue(long Integer) : IAttributeValue;

/// <summary>A number with decimals.</summary>
/// <param name="Decimal">The number.</param>
[Tag(DataClass.Personal)]
public sealed record DecimalAttributeValue(decimal Decimal) : IAttributeValue;

/// <summary>An amount of money.</summary>
/// <param name="Amount">The amount, in units of the currency.</param>
/// <param name="Currency">The currency by its three letters.</param>
[Tag(DataClass.Personal)]
public sealed record MoneyAttributeValue(decimal Amount, string Currency) : IAttributeValue;

/// <summary>One of the options that the attribute's definition lists.</summary>
/// <param name="Option">The option's text.</param>
[Tag(DataClass.Personal)]
public sealed record OptionAttributeValue(string Option) : IAttributeValue;

/// <summary>Some of the options that the attribute's definition lists.</summary>
/// <param name="Tags">The options' texts.</param>
[Tag(DataClass.Personal)]
public sealed record TagsAttributeValue(IReadOnlyList<string> Tags) : IAttributeValue;

/// <summary>An address to follow.</summary>
/// <param name="Url">The address as it was entered: nobody has checked it.</param>
[Tag(DataClass.Personal)]
public sealed record LinkAttributeValue(string Url) : IAttributeValue;

/// <summary>An object or a list of Personio's own, such as a work schedule.</summary>
/// <param name="Json">Personio's own JSON.</param>
[Tag(DataClass.Personal)]
public sealed record JsonAttributeValue(string Json) : IAttributeValue;
