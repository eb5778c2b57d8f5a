using System.Text.Json.Serialization;
using Personio.Client.Json;

namespace Personio.Client.Employments;

/// <summary>Where an employment stands.</summary>
[JsonConverter(typeof(OpenEnumConverter<EmploymentStatus>))]
public readonly record struct EmploymentStatus(string Word) : IOpenEnum<EmploymentStatus>
{
    /// <summary>Working.</summary>
    public static EmploymentStatus Active { get; } = new("ACTIVE");

    /// <summary>Ended.</summary>
    public static EmploymentStatus Inactive { get; } = new("INACTIVE");

    /// <summary>Agreed, not begun.</summary>
    public static EmploymentStatus Onboarding { get; } = new("ONBOARDING");

    /// <summary>On leave for longer.</summary>
    public static EmploymentStatus Leave { get; } = new("LEAVE");

    /// <inheritdoc />
    public static EmploymentStatus Of(string word) => new(word.ToUpperInvariant());
}

/// <summary>Whether a person is on the company's own payroll.</summary>
[JsonConverter(typeof(OpenEnumConverter<EmploymentKind>))]
public readonly record struct EmploymentKind(string Word) : IOpenEnum<EmploymentKind>
{
    /// <summary>Employed by the company.</summary>
    public static EmploymentKind Internal { get; } = new("INTERNAL");

    /// <summary>Working for the company without being employed by it.</summary>
    public static EmploymentKind External { get; } = new("EXTERNAL");

    /// <inheritdoc />
    public static EmploymentKind Of(string word) => new(word.ToUpperInvariant());
}

/// <summary>How an employment ends.</summary>
[JsonConverter(typeof(OpenEnumConverter<TerminationType>))]
public readonly record struct TerminationType(string Word) : IOpenEnum<TerminationType>
{
    /// <summary>Notice by the employee.</summary>
    public static TerminationType Employee { get; } = new("EMPLOYEE");

    /// <summary>The employee quit.</summary>
    public static TerminationType Quit { get; } = new("QUIT");

    /// <summary>Notice by the company.</summary>
    public static TerminationType Fired { get; } = new("FIRED");

    /// <summary>The person died.</summary>
    public static TerminationType Death { get; } = new("DEATH");

    /// <summary>The contract ran out.</summary>
    public static TerminationType ContractExpired { get; } = new("CONTRACT_EXPIRED");

    /// <summary>By agreement.</summary>
    public static TerminationType Agreement { get; } = new("AGREEMENT");

    /// <summary>The person moved to another legal entity of the company.</summary>
    public static TerminationType SubCompanySwitch { get; } = new("SUB_COMPANY_SWITCH");

    /// <summary>Suspended for good.</summary>
    public static TerminationType IrrevocableSuspension { get; } = new("IRREVOCABLE_SUSPENSION");

    /// <summary>Cancelled before it began.</summary>
    public static TerminationType Cancellation { get; } = new("CANCELLATION");

    /// <summary>By a collective agreement.</summary>
    public static TerminationType CollectiveAgreement { get; } = new("COLLECTIVE_AGREEMENT");

    /// <summary>By a settlement.</summary>
    public static TerminationType SettlementAgreement { get; } = new("SETTLEMENT_AGREEMENT");

    /// <summary>Retirement.</summary>
    public static TerminationType Retirement { get; } = new("RETIREMENT");

    /// <summary>By a settlement in court.</summary>
    public static TerminationType CourtSettlement { get; } = new("COURT_SETTLEMENT");

    /// <inheritdoc />
    public static TerminationType Of(string word) => new(word.ToUpperInvariant());
}
