namespace Infra.Constructs.Posture;

/// <summary>The two presets of a posture. There are no others: what differs from them is an exception with an owner and an end.</summary>
/// <typeparam name="TSelf">The posture.</typeparam>
public interface IPosturePresets<TSelf> where TSelf : SecurityPosture, IPosturePresets<TSelf>
{
    /// <summary>Cheap, and open where a demonstration needs it; never open to the whole world.</summary>
    static abstract TSelf Relaxed { get; }

    /// <summary>What an auditor expects of production.</summary>
    static abstract TSelf Hardened { get; }
}
