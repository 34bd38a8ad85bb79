namespace HashiCorp.Cdktf;

/// <summary>What makes constructs for <see cref="Testing.SynthScope(IScopeCallback)"/>. In the public package it can't be implemented in C#.</summary>
public interface IScopeCallback;
