using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Personio.Sandbox.CallLog;

namespace Personio.Sandbox.Tests.CallLog;

public sealed class CallLogMiddlewareTests
{
    private readonly CallRecorder _calls = new();

    [Fact]
    public async Task Invoke_AnswerStarts_CallIsRecordedBeforeTheFirstByteLeavesAndOnlyOnce()
    {
        var response = new StartableResponse();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseFeature>(response);
        var recordedAtStart = 0;

        await new CallLogMiddleware(_calls, TimeProvider.System).InvokeAsync(context, async _ =>
        {
            context.Response.StatusCode = 202;
            await response.StartAsync();
            recordedAtStart = _calls.Since(0).Length;
        });

        recordedAtStart.ShouldBe(1);
        _calls.Since(0).Single().Status.ShouldBe(202);
    }

    [Fact]
    public async Task Invoke_EndpointThrows_IsRecordedAs500AndTheExceptionGoesOn()
    {
        var middleware = new CallLogMiddleware(_calls, TimeProvider.System);

        await Should.ThrowAsync<InvalidOperationException>(
            () => middleware.InvokeAsync(new DefaultHttpContext(), _ => throw new InvalidOperationException("broken")));

        _calls.Since(0).Single().Status.ShouldBe(500);
    }

    /// <summary>A response whose start the test decides.</summary>
    private sealed class StartableResponse : HttpResponseFeature
    {
        private readonly List<(Func<object, Task> Callback, object State)> _callbacks = [];

        public override void OnStarting(Func<object, Task> callback, object state) => _callbacks.Add((callback, state));

        public async Task StartAsync()
        {
            foreach (var (callback, state) in _callbacks)
            {
                await callback(state);
            }
        }
    }
}
