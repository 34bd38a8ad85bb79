using System.Net;
using Infra.Forges.Web;

namespace Infra.Forges.Tests.Web;

public sealed class RetryPolicyTests
{
    private readonly Retrying _retrying = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Operation_that_hangs_is_given_up_and_tried_again()
    {
        var attempts = 0;
        var retries = _retrying.RetryPolicy with { Attempt = TimeSpan.FromMilliseconds(10), Attempts = 3 };

        var failure = await Assert.ThrowsAsync<TransientFailure>(() => retries.RunAsync(HangAsync, Cancellation));

        Assert.Equal("did not answer in time (3 attempts)", failure.Message);
        Assert.Equal(3, attempts);

        async Task<int> HangAsync(CancellationToken token)
        {
            attempts++;
            await Task.Delay(Timeout.Infinite, token);
            return 0;
        }
    }

    [Fact]
    public async Task Operation_that_is_cancelled_is_not_tried_again()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _retrying.RetryPolicy.RunAsync(token => Task.FromCanceled<int>(token), stop.Token));

        Assert.Empty(_retrying.Waits);
    }

    [Fact]
    public async Task Failure_that_would_be_the_same_again_is_not_tried_again()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _retrying.RetryPolicy.RunAsync<int>(_ => throw new InvalidOperationException(), Cancellation));

        Assert.Empty(_retrying.Waits);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, "could not be reached (5 attempts)")]
    [InlineData(HttpRequestError.NameResolutionError, "could not be reached (5 attempts)")]
    [InlineData(HttpRequestError.ResponseEnded, "broke the connection (5 attempts)")]
    public async Task Broken_network_is_told_without_the_words_of_the_library_which_may_hold_the_address(HttpRequestError error, string message)
    {
        var failure = await Assert.ThrowsAsync<TransientFailure>(
            () => _retrying.RetryPolicy.RunAsync<int>(_ => throw new HttpRequestException(error, "https://secret"), Cancellation));

        Assert.Equal(message, failure.Message);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, null, null)]
    [InlineData(HttpStatusCode.Forbidden, null, null)]
    [InlineData(HttpStatusCode.Forbidden, "30", 30.0)]
    [InlineData(HttpStatusCode.TooManyRequests, "Thu, 15 Jan 2026 00:00:20 GMT", 20.0)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "Wed, 14 Jan 2026 00:00:00 GMT", 0.0)]
    public void Answer_says_whether_and_when_to_come_again(HttpStatusCode status, string? retryAfter, double? seconds)
    {
        using var answer = new HttpResponseMessage(status);
        if (retryAfter is not null) answer.Headers.Add("Retry-After", retryAfter);

        Assert.Equal(seconds, TransientFailure.In(answer, new(2026, 1, 15, 0, 0, 0, TimeSpan.Zero))?.RetryAfter?.TotalSeconds);
    }
}
