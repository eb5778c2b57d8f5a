using Personio.Client.Authentication;

namespace Personio.Client.Http;

/// <summary>Travels with a request through the handlers: which API it is for, and how often it went out.</summary>
internal sealed class CallProgress(PersonioApi api)
{
    public static readonly HttpRequestOptionsKey<CallProgress> Key = new("Personio.Client.Call");

    private int sends;

    public PersonioApi Api { get; } = api;

    public int Sends => Volatile.Read(ref sends);

    public void CountSend() => Interlocked.Increment(ref sends);
}
