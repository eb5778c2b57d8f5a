using Personio.Client.Authentication;

namespace Personio.Client.Http;

/// <summary>Travels with a request through the handlers: which API it is for, and how often it went out.</summary>
internal sealed class CallProgress(PersonioApi api)
{
    public static readonly HttpRequestOptionsKey<CallProgress> Key = new("Personio.Client.Call");

    private int sends;
    private bool isUnderWay;
    private bool isInDoubt;

    public PersonioApi Api { get; } = api;

    public int Sends => Volatile.Read(ref sends);

    /// <summary>Whether the latest sending went out and was not turned away: it may have been carried out, whatever becomes of the answer.</summary>
    public bool IsUnderWay => Volatile.Read(ref isUnderWay);

    /// <summary>How long it waited until the rate limits let it go.</summary>
    public TimeSpan Waited { get; private set; }

    /// <summary>How many requests could still go out at once when it last did; null before.</summary>
    public double? BudgetLeft { get; private set; }

    public void CountBudget(TimeSpan waited, double? left)
    {
        Waited += waited;
        BudgetLeft = left ?? BudgetLeft;
    }

    /// <summary>Whether any attempt so far ended without saying whether it was carried out. A later one's failure says nothing about it.</summary>
    public bool IsInDoubt => Volatile.Read(ref isInDoubt);

    /// <summary>Nothing of this attempt is out: it has just begun, or Personio has turned it away with its token.</summary>
    public void BeginAttempt() => Volatile.Write(ref isUnderWay, value: false);

    public void Doubt() => Volatile.Write(ref isInDoubt, value: true);

    public void CountSend()
    {
        Interlocked.Increment(ref sends);
        Volatile.Write(ref isUnderWay, value: true);
    }
}
