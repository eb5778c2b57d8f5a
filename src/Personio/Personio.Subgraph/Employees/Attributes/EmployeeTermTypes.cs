using System.Globalization;
using Personio.Client.Employees;
using Personio.Subgraph.Access;

namespace Personio.Subgraph.Employees.Attributes;

/// <summary>An amount of money.</summary>
/// <param name="Amount">The amount, in units of the currency.</param>
/// <param name="Currency">The currency by its three letters, where Personio says it.</param>
[Tag(DataClass.Pay)]
public sealed record Money(decimal Amount, string? Currency)
{
    internal static Money? Of(CustomAttribute? attribute) =>
        decimal.TryParse(attribute?.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? new Money(amount, attribute!.Currency)
            : null;
}

/// <summary>When somebody is to work. Each day has hours and minutes of work, `08:00` for eight hours.</summary>
[Tag(DataClass.Personal)]
public sealed record WorkSchedule
{
    /// <summary>Personio's id of the schedule.</summary>
    [ID]
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Since when it holds, as Personio writes it.</summary>
    public string? ValidFrom { get; init; }

    /// <summary>Work on Mondays.</summary>
    public string? Monday { get; init; }

    /// <summary>Work on Tuesdays.</summary>
    public string? Tuesday { get; init; }

    /// <summary>Work on Wednesdays.</summary>
    public string? Wednesday { get; init; }

    /// <summary>Work on Thursdays.</summary>
    public string? Thursday { get; init; }

    /// <summary>Work on Fridays.</summary>
    public string? Friday { get; init; }

    /// <summary>Work on Saturdays.</summary>
    public string? Saturday { get; init; }

    /// <summary>Work on Sundays.</summary>
    public string? Sunday { get; init; }

    internal static WorkSchedule? Of(EmbeddedObject? embedded) => embedded is not { } schedule ? null : new WorkSchedule
    {
        Id = schedule["id"],
        Name = schedule["name"],
        ValidFrom = schedule["valid_from"],
        Monday = schedule["monday"],
        Tuesday = schedule["tuesday"],
        Wednesday = schedule["wednesday"],
        Thursday = schedule["thursday"],
        Friday = schedule["friday"],
        Saturday = schedule["saturday"],
        Sunday = schedule["sunday"],
    };
}

/// <summary>The public holidays of a region.</summary>
/// <param name="Id">Personio's id of the calendar.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">The country by its two letters.</param>
/// <param name="State">The state within the country.</param>
[Tag(DataClass.Personal)]
public sealed record HolidayCalendar([property: ID] string? Id, string? Name, string? Country, string? State)
{
    internal static HolidayCalendar? Of(EmbeddedObject? embedded) =>
        embedded is { } calendar ? new HolidayCalendar(calendar["id"], calendar["name"], calendar["country"], calendar["state"]) : null;
}

/// <summary>How much of a type of absence somebody has a year.</summary>
/// <param name="Id">The absence type, by its id in API v1.</param>
/// <param name="Name">The type's name.</param>
/// <param name="Category">The type's category in Personio's own word, such as `paid_vacation`.</param>
/// <param name="Entitlement">How much, in days.</param>
[Tag(DataClass.Personal)]
public sealed record AbsenceEntitlement([property: ID] string? Id, string? Name, string? Category, decimal? Entitlement)
{
    internal static AbsenceEntitlement Of(EmbeddedObject type) => new(type["id"], type["name"], type["category"], type.Number("entitlement"));
}
