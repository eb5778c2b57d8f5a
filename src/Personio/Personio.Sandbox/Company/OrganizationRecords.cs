namespace Personio.Sandbox.Company;

/// <summary>Something with Personio's numeric id and a name: a department, team or position's category.</summary>
internal sealed record NamedUnit(long Id, string Name);

internal sealed record HolidayCalendar(long Id, string Name, string Country, string? State);

/// <summary>What employs people: v1 calls it subcompany, v2 legal entity, and each gives it an id of its own.</summary>
internal sealed record Subcompany(long Id, long LegalEntityId, string Name, string Currency, string Country);

internal sealed record Office(long Id, string Name, HolidayCalendar Holidays, Subcompany Subcompany);

internal sealed record CostCenterShare(NamedUnit CostCenter, decimal Percentage);

/// <summary>Working time by weekday in <c>HH:mm</c>, Monday first.</summary>
internal sealed record WorkSchedule(long Id, string Name, decimal WeeklyHours, IReadOnlyList<string> Days);

internal sealed record AbsenceEntitlement(AbsenceType Type, decimal Days);
