using System.Collections.Concurrent;
using Personio.Sandbox.Clock;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Changes;

namespace Personio.Sandbox.Approvals;

/// <summary>
/// Approves what is entered while the sandbox runs and is still pending after a time of its clock, as a supervisor would. What was pending
/// from the start stays so.
/// </summary>
internal sealed class ApprovalDesk : IAsyncDisposable
{
    private readonly CompanyState _company;
    private readonly ConcurrentQueue<(Guid Absence, DateTimeOffset Due)> _waiting = new();
    private readonly ClockDuty _duty;

    public ApprovalDesk(CompanyState company, SandboxClock clock, TimeSpan after)
    {
        _company = company;
        _duty = new ClockDuty(clock, ApproveDue);
        company.Changes.Listen(change =>
        {
            if (change.EventName == CompanyEvents.AbsenceCreated)
            {
                _waiting.Enqueue((Guid.Parse(change.Objects[0].Id), clock.GetUtcNow() + after));
                _duty.Wake();
            }
        });
    }

    public ValueTask DisposeAsync() => _duty.DisposeAsync();

    private DateTimeOffset? ApproveDue(DateTimeOffset now)
    {
        while (_waiting.TryPeek(out var next))
        {
            if (next.Due > now)
            {
                return next.Due;
            }

            // A substitute agrees first; what was decided or deleted meanwhile is left alone.
            while (_company.DecideAbsence(next.Absence, approves: true, now, out _) == ApprovalOutcome.Done)
            {
            }

            _waiting.TryDequeue(out _);
        }

        return null;
    }
}
