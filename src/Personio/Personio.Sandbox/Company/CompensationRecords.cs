namespace Personio.Sandbox.Company;

/// <summary>A kind of pay.</summary>
/// <param name="Category">FIXED_SALARY, HOURLY_SALARY, RECURRING, ONE_TIME or BONUS.</param>
internal sealed record CompensationTypeRecord(Guid Id, string Name, string Category);

/// <summary>Pay of one person for a time; entries are added and never changed by callers.</summary>
internal sealed record CompensationRecord
{
    public required Guid Id { get; init; }

    public required long PersonId { get; init; }

    public required Subcompany? Subcompany { get; init; }

    public required CompensationTypeRecord Type { get; init; }

    public required decimal Value { get; init; }

    public required string Currency { get; init; }

    /// <summary>MONTHLY, QUARTERLY, HALF-YEARLY or YEARLY; null for what is paid once or by the hour.</summary>
    public string? Interval { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while none is known. What is paid once has none besides its first.</summary>
    public DateOnly? To { get; init; }

    public string? Comment { get; init; }

    public bool IsPaidWithin(DateOnly start, DateOnly end)
        => From <= end && (Type.Category is CompensationCatalog.OneTime or CompensationCatalog.Bonus ? From >= start : To is not { } to || to >= start);
}

/// <summary>The kinds of pay every company begins with.</summary>
internal static class CompensationCatalog
{
    public const string FixedSalary = "FIXED_SALARY";
    public const string HourlySalary = "HOURLY_SALARY";
    public const string Recurring = "RECURRING";
    public const string OneTime = "ONE_TIME";
    public const string Bonus = "BONUS";

    public static CompensationTypeRecord BaseSalary { get; } = Type("01", "Base salary", FixedSalary);

    public static CompensationTypeRecord HourlyWage { get; } = Type("02", "Hourly wage", HourlySalary);

    public static CompensationTypeRecord CarAllowance { get; } = Type("03", "Car allowance", Recurring);

    public static CompensationTypeRecord Relocation { get; } = Type("04", "Relocation payment", OneTime);

    public static CompensationTypeRecord AnnualBonus { get; } = Type("05", "Annual bonus", Bonus);

    public static IReadOnlyList<CompensationTypeRecord> All { get; } = [BaseSalary, HourlyWage, CarAllowance, Relocation, AnnualBonus];

    private static CompensationTypeRecord Type(string number, string name, string category)
        => new(Guid.Parse($"9b2f6c1e-4d7a-4f30-8c15-6a1d2e3f40{number}"), name, category);
}
