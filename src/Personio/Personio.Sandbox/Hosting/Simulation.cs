using Personio.Sandbox.Approvals;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.CallLog;
using Personio.Sandbox.Clock;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Changes;
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
    public Simulation(SandboxOptions options, SandboxClock clock)
    {
        Clock = clock;
        var now = BerlinTime.FromInstant(options.TimeProvider.GetUtcNow());
        Company = CompanyState.Generate(options.Employees, options.Seed, options.Today ?? DateOnly.FromDateTime(now.DateTime));
        CompanyPage = new CompanyEndpoint(Company, options);
        Attributes = new EmployeeAttributes(Company, options);
        Tokens = new TokenStore(options);
        Limiter = new RateLimiter(options);
        Webhooks = new WebhookCenter(options, clock, Company.Changes);
        Faults = new FaultPlan(options.Seed);
        Faults.Replace(options.Faults);
        _calendar = new CompanyCalendar(Company, clock);
        _approvals = options.ApproveAbsencesAfter is { } time ? new ApprovalDesk(Company, clock, time) : null;
    }

    public SandboxClock Clock { get; }

    public CompanyState Company { get; }

    public CompanyEndpoint CompanyPage { get; }

    public EmployeeAttributes Attributes { get; }

    public TokenStore Tokens { get; }

    public RateLimiter Limiter { get; }

    public FaultPlan Faults { get; }

    public CallRecorder Calls { get; } = new();

    public WebhookCenter Webhooks { get; }

    public async ValueTask DisposeAsync()
    {
        await _calendar.DisposeAsync();
        await (_approvals?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Webhooks.DisposeAsync();
    }
}
