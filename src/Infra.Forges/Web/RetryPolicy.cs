using System.Diagnostics;

namespace Infra.Forges.Web;

/// <summary>How often and for how long a network operation is tried.</summary>
/// <param name="Attempts">The maximum number of attempts.</param>
/// <param name="Attempt">The time limit of one attempt.</param>
/// <param name="Limit">The total time limit, including delays.</param>
/// <param name="Delay">Waits for a time span.</param>
internal sealed record RetryPolicy(int Attempts, TimeSpan Attempt, TimeSpan Limit, Func<TimeSpan, CancellationToken, Task> Delay)
{
    /// <summary>The policy for pipeline operations: five attempts within two minutes.</summary>
    public static readonly RetryPolicy OfPipelines = new(5, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), Task.Delay);

    /// <summary>Retries an operation after transient failures. The delay doubles from one second, unless the server specifies one.</summary>
    /// <exception cref="TransientFailure">The last failure; its message includes the number of attempts.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> operation, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AttemptAsync(operation, Limit - watch.Elapsed, cancellation);
            }
            catch (TransientFailure failure)
            {
                var wait = failure.RetryAfter ?? TimeSpan.FromSeconds(1 << (attempt - 1));
                if (attempt == Attempts || watch.Elapsed + wait >= Limit) throw new TransientFailure(Counted(failure, attempt));
                await Delay(wait, cancellation);
            }
        }
    }

    private async Task<T> AttemptAsync<T>(Func<CancellationToken, Task<T>> operation, TimeSpan left, CancellationToken cancellation)
    {
        var time = left < Attempt ? left : Attempt;
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(time > TimeSpan.Zero ? time : TimeSpan.Zero);
        try
        {
            return await operation(limited.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TransientFailure("did not answer in time");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new TransientFailure(e is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError }
                ? "could not be reached" : "broke the connection");
        }
    }

    private static string Counted(TransientFailure failure, int attempts) =>
        attempts == 1 ? $"{failure.Message} (1 attempt)" : $"{failure.Message} ({attempts} attempts)";
}
