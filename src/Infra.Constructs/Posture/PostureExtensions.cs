namespace Infra.Constructs.Posture;

/// <summary>The one way to relax a hardened posture.</summary>
public static class PostureExtensions
{
    /// <summary>The posture with some settings changed, and the waiver that this takes.</summary>
    /// <param name="posture">The posture to start from, usually <c>Hardened</c>.</param>
    /// <param name="change">The change: <c>posture => posture with { FlowLogTraffic = FlowLogTraffic.Rejected }</c>.</param>
    /// <param name="reason">Why, for the auditor.</param>
    /// <param name="owner">Who answers for it.</param>
    /// <param name="expires">The last day on which it holds (UTC); synth fails from the next day on.</param>
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
