namespace Infra.Rehearsals.Stages;

/// <summary>What happened on stage since the last step.</summary>
internal sealed class StageRecords
{
    public List<Wave> Waves { get; } = [];

    public List<string> Gates { get; } = [];

    /// <summary>Hands over what was recorded, and begins anew.</summary>
    public (IReadOnlyList<Wave> Waves, string Gates) Take()
    {
        (IReadOnlyList<Wave>, string) taken = ([.. Waves], string.Concat(Gates));
        Waves.Clear();
        Gates.Clear();
        return taken;
    }
}
