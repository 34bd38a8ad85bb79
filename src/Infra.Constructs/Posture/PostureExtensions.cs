namespace Infra.Constructs.Posture;

/// <summary>Relaxes a hardened posture through exceptions.</summary>
public static class PostureExtensions
{
    /// <summary>Returns the posture with some settings changed, and the exception that justifies the change.</summary>
    /// <param name="posture">The posture to start from, usually <c>Hardened</c>.</param>
    /// <param name="change">The change: <c>posture => posture with { FlowLogTraffic = FlowLogTraffic.Rejected }</c>.</param>
    /// <param name="reason">The reason, for auditors.</param>
    /// <param name="owner">The person or team responsible.</param>
    /// <param name="expires">The last day on which the exception applies (UTC). Synth fails from the next day on.</param>
    public static TPosture Except<TPosture>(
        this TPosture posture, Func<TPosture, TPosture> change, string reason, string owner, DateOnly expires)
        where TPosture : SecurityPosture
    {
        var changed = change(posture);
        var settings = PostureSettings.Of<TPosture>()
            .Where(setting => !Equals(setting.ValueIn(posture), setting.ValueIn(changed)))
            .Select(setting => setting.Name);
        return changed with { Exceptions = [.. posture.Exceptions, new([.. settings], reason, owner, expires)] };
    }
}
