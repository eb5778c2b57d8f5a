using Personio.Sandbox.Approvals;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.CallLog;
using Personio.Sandbox.Clock;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Changes;
using Personio.Sandbox.Company.Saving;
using Personio.Sandbox.Faults;
using Personio.Sandbox.Limits;
using Personio.Sandbox.V1.Employees;
using Personio.Sandbox.Webhooks;

namespace Personio.Sandbox.Hosting;

/// <summary>Everything one sandbox remembers.</summary>
internal sealed class Simulation : IAsyncDisposable
{
    private readonly CompanyCalendar _calendar;
    private readonly ApprovalDesk? _approvals;

    /// <summary>Makes the company and begins its life, by the clock that is also the one of the options.</summary>
    /// <param name="options">What it is made from, unless it was loaded.</param>
    /// <param name="clock">The sandbox's clock.</param>
    /// <param name="loaded">The company, or null to generate one.</param>
    public Simulation(SandboxOptions options, SandboxClock clock, CompanyFile? loaded)
    {
        Clock = clock;
        Company = loaded is null
            ? CompanyState.Generate(options.Employees, options.Seed, options.Today ?? CompanyCalendar.DateAt(clock.GetUtcNow()))
            : CompanyState.Load(loaded);
        Attributes = new EmployeeAttributes(Company, options);
        Tokens = new TokenStore(options);
        Limiter = new RateLimiter(options);
        Webhooks = new WebhookCenter(options, clock, Company.Changes);
        Webhooks.Replace(loaded?.Webhooks ?? []);
        Faults = new FaultPlan(options.Seed);
        Faults.Replace(options.Faults);
        _calendar = new CompanyCalendar(Company, clock);
        _approvals = options.ApproveAbsencesAfter is { } time ? new ApprovalDesk(Company, clock, time) : null;
    }

    public SandboxClock Clock { get; }

    public CompanyState Company { get; }

    public EmployeeAttributes Attributes { get; }

    public TokenStore Tokens { get; }

    public RateLimiter Limiter { get; }

    public FaultPlan Faults { get; }

    public CallRecorder Calls { get; } = new();

    public WebhookCenter Webhooks { get; }

    /// <summary>The company with its webhooks, as it is at one moment.</summary>
    public CompanyFile Save() => Company.Save() with { Webhooks = Webhooks.Save() };

    /// <summary>Goes on with another company. Tokens, limits, faults and the call log stay.</summary>
    public void Load(CompanyFile file)
    {
        Company.Replace(file, CompanyCalendar.DateAt(Clock.GetUtcNow()));
        Webhooks.Replace(file.Webhooks);
    }

    public async ValueTask DisposeAsync()
    {
        await _calendar.DisposeAsync();
        await (_approvals?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Webhooks.DisposeAsync();
    }
}
